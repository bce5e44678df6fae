package io.needmap.activitymap.inbox;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about an activity statement; it has the statement's id. */
record Placement(
        UUID id,
        long version,
        PlacementState state,
        @Nullable UUID activityId,
        @Nullable String reason,
        Instant placedAt,
        String placedBy)
        implements Aggregate {

    /** What is to be decided: an activity for PLACED, a reason for DISMISSED. */
    record Decision(
            PlacementState state,
            @Nullable UUID activityId,
            @Nullable String reason) {

        static Decision placeOn(UUID activityId) {
            return new Decision(PlacementState.PLACED, activityId, null);
        }

        static Decision dismiss(String reason) {
            return new Decision(PlacementState.DISMISSED, null, reason);
        }

        static Decision park() {
            return new Decision(PlacementState.PARKED, null, null);
        }
    }

    static Placement first(UUID statementId, Decision decision, Instant at, String by) {
        return new Placement(statementId, 1, decision.state(), decision.activityId(), decision.reason(), at, by);
    }

    /** Whether it says so already. */
    boolean says(Decision decision) {
        return state == decision.state()
                && Objects.equals(activityId, decision.activityId())
                && Objects.equals(reason, decision.reason());
    }

    Placement decide(Decision decision, Instant at, String by) {
        return new Placement(id, version + 1, decision.state(), decision.activityId(), decision.reason(), at, by);
    }
}
