package io.needmap.activitymap.inbox;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an activity statement; it has the statement's id.
 *
 * @param activityId where it is counted
 * @param homeActivityId where it was placed; merges carry it from there to where it is counted
 */
record Placement(
        UUID id,
        long version,
        PlacementState state,
        @Nullable UUID activityId,
        @Nullable UUID homeActivityId,
        @Nullable String reason,
        Instant placedAt,
        String placedBy)
        implements Aggregate {

    /** What is to be decided: an activity for PLACED, with the one that it stands for, a reason for DISMISSED. */
    record Decision(
            PlacementState state,
            @Nullable UUID activityId,
            @Nullable UUID homeActivityId,
            @Nullable String reason) {

        static Decision placeOn(UUID activityId) {
            return placeOn(activityId, activityId);
        }

        static Decision placeOn(UUID activityId, UUID homeActivityId) {
            return new Decision(PlacementState.PLACED, activityId, homeActivityId, null);
        }

        static Decision dismiss(String reason) {
            return new Decision(PlacementState.DISMISSED, null, null, reason);
        }

        static Decision park() {
            return new Decision(PlacementState.PARKED, null, null, null);
        }
    }

    static Placement first(UUID statementId, Decision decision, Instant at, String by) {
        return new Placement(
                statementId,
                1,
                decision.state(),
                decision.activityId(),
                decision.homeActivityId(),
                decision.reason(),
                at,
                by);
    }

    /** Whether it says so already. */
    boolean says(Decision decision) {
        return state == decision.state()
                && Objects.equals(activityId, decision.activityId())
                && Objects.equals(reason, decision.reason());
    }

    Placement decide(Decision decision, Instant at, String by) {
        return new Placement(
                id,
                version + 1,
                decision.state(),
                decision.activityId(),
                decision.homeActivityId(),
                decision.reason(),
                at,
                by);
    }

    /** Counted elsewhere since a merge; who placed it where, and when, stays. */
    Placement carriedTo(UUID otherActivityId) {
        return new Placement(id, version + 1, state, otherActivityId, homeActivityId, reason, placedAt, placedBy);
    }
}
