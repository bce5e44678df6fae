package io.needmap.interview.scene;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventProbe;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the activity map tells, as it would tell it. */
public record MapSays(String brokers) {

    public void placed(String statement, String activity) {
        tell(
                "placement",
                "statement-placed",
                statement,
                Map.of(
                        "id",
                        statement,
                        "version",
                        1,
                        "statementId",
                        statement,
                        "state",
                        "PLACED",
                        "activityId",
                        activity));
    }

    /** An undetermined need that lacks interviews in the region. */
    public void undetermined(String activity, String region, int newReps) {
        tell(
                "need",
                "need-assessed",
                activity,
                Map.of(
                        "id",
                        activity,
                        "version",
                        1,
                        "activityId",
                        activity,
                        "classification",
                        "UNDETERMINED",
                        "missing",
                        List.of(Map.of(
                                "regionCode", region, "quarter", "2026-Q4", "interviews", 2, "newReps", newReps))));
    }

    private void tell(String family, String event, String subject, Map<String, Object> data) {
        var envelope = new HashMap<String, Object>(Map.of(
                "specversion",
                "1.0",
                "id",
                Ids.next().toString(),
                "type",
                "io.needmap.activity-map." + event + ".v1",
                "source",
                "/activity-map-service",
                "subject",
                subject,
                "time",
                Instant.now().toString(),
                "datacontenttype",
                "application/json",
                "sequence",
                "1",
                "data",
                data));
        new EventProbe(brokers, "needmap.activity-map." + family + ".v1")
                .send(subject, EventJson.tree(envelope).toString());
    }
}
