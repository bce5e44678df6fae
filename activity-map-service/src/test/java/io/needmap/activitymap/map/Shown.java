package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import java.util.ArrayList;
import java.util.List;

/** What the map shows of one activity. */
final class Shown {

    private Shown() {}

    /** The stages of the segment's cycle with the activity on them; {@code more} is added to the query. */
    static List<JsonNode> of(String segment, String activity, String more) {
        var map = EventJson.parse(ops().get("/api/v1/map?segment=" + segment + more)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var parts = new ArrayList<JsonNode>();
        for (JsonNode stage : map.get("stages")) {
            parts.add(stage.get("label"));
            for (JsonNode shown : stage.get("activities")) {
                if (shown.get("id").textValue().equals(activity)) {
                    parts.add(shown);
                }
            }
        }
        return parts;
    }
}
