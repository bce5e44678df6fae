package io.needmap.activitymap.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One statement placed on an activity.
 *
 * @param activity what the rep calls it
 * @param repId null for callers who must not see who said it, like where and when, and of which transition, which would tell
 * @param goals what the rep said it is for
 */
record EvidenceResponse(
        UUID statementId,
        @Nullable String quote,
        @Nullable String activity,
        @Nullable String transitionFrom,
        @Nullable String transitionTo,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId,
        @Nullable String quarter,
        @Nullable Instant conductedAt,
        @Nullable Integer importance,
        @Nullable Integer satisfaction,

        @Json List<GoalResponse> goals) {

    /** A goal: the change wanted in the buyer. */
    record GoalResponse(
            UUID statementId,
            @Nullable String quote,
            @Nullable String from,
            @Nullable String to) {}

    EvidenceResponse unattributed() {
        return new EvidenceResponse(
                statementId,
                quote,
                activity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                importance,
                satisfaction,
                goals);
    }
}
