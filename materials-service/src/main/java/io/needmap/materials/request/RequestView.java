package io.needmap.materials.request;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as callers see it.
 *
 * @param repId who asks; not shown to sales managers, like the region and who sent it
 * @param activityId the activity that it is for
 * @param countedOnId the activity whose evidence counts: its own, or the one that it was merged into; its name is shown
 * @param standing NEED when it is linked to an activity that is one, else WANT
 * @param need the evidence behind its activity; null when it is linked to none, or nothing is known of it yet
 * @param overdue whether it should have been answered
 */
record RequestView(
        UUID id,
        long version,
        @Nullable String wish,
        @Nullable UUID statementId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable String requestedBy,
        @Nullable UUID activityId,
        @Nullable UUID countedOnId,
        @Nullable String activityName,
        String standing,
        @Nullable RequestNeed need,
        RequestPhase state,
        @Nullable RequestAnswer answer,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue)
        implements Versioned {

    static RequestView of(RequestRepository.Row r, Instant now, boolean unattributed) {
        var need = r.classification() == null
                ? null
                : new RequestNeed(
                        r.classification(),
                        r.consistency(),
                        Objects.requireNonNullElse(r.reps(), 0),
                        Objects.requireNonNullElse(r.interviews(), 0),
                        r.missing());
        return new RequestView(
                r.id(),
                r.version(),
                r.wish(),
                unattributed ? null : r.statementId(),
                unattributed ? null : r.repId(),
                unattributed ? null : r.regionCode(),
                unattributed ? null : r.requestedBy(),
                r.activityId(),
                r.countedOnId(),
                r.activityName(),
                "NEED".equals(r.classification()) ? "NEED" : "WANT",
                need,
                r.state(),
                r.answer(),
                r.receivedAt(),
                r.dueAt(),
                r.state() == RequestPhase.OPEN && r.dueAt().isBefore(now));
    }
}
