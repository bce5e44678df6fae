package io.needmap.interview.scene;

import java.util.List;
import java.util.Map;

/** What the activity map tells, as it would tell it. */
public record MapSays(String brokers) {

    public void placed(String statement, String activity) {
        placed(statement, activity, 1);
    }

    public void placed(String statement, String activity, int version) {
        tell(
                "placement",
                "statement-placed",
                statement,
                Map.of(
                        "id",
                        statement,
                        "version",
                        version,
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
        new EventsOf(brokers, "activity-map").tell(family, event, subject, (Integer) data.get("version"), data);
    }
}
