package io.needmap.e2e.field;

import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import java.util.Map;
import org.awaitility.Awaitility;

/** Takes statements out of the inbox. */
public final class Placing {

    private final NeedmapApi api;

    /** Works as marketing. */
    public Placing(NeedmapApi api) {
        this.api = api;
    }

    /** Makes a relevant activity that needs a tool out of a statement, as soon as its event is there; answers the id. */
    public String newActivity(String statement, String name) {
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        var activity = Map.of(
                "name", name,
                "goal", "The buyer takes the next step",
                "relevance", "RELEVANT",
                "toolNeeded", "YES",
                "buyingStageId", stage);
        return Awaitility.await()
                .ignoreExceptionsMatching(e -> e instanceof ApiException problem && problem.status() == 404)
                .until(() -> place(statement, activity), id -> !id.isEmpty());
    }

    private String place(String statement, Map<String, String> activity) {
        return api.post("/api/v1/inbox/" + statement + "/place", Map.of("activity", activity))
                .body()
                .path("activityId")
                .asText();
    }
}
