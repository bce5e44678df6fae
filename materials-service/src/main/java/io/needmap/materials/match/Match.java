package io.needmap.materials.match;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a material serves an activity. A rejected one stays, so that the pair is not proposed again.
 *
 * @param activityId the activity that was chosen
 * @param countedOnId the activity whose coverage it adds to: the chosen one, or the one that it was merged into
 */
record Match(
        UUID id,
        long version,
        UUID materialId,
        UUID activityId,
        UUID countedOnId,
        double fit,
        String rationale,
        MatchDecision state,
        @Nullable String reason,
        @Nullable String decidedBy)
        implements Aggregate {

    static Match propose(UUID id, UUID material, MatchRequest request) {
        return new Match(
                id,
                1,
                material,
                request.activityId(),
                request.activityId(),
                request.fit(),
                request.rationale(),
                MatchDecision.PROPOSED,
                null,
                null);
    }

    /** Made by a person, who thereby decides. */
    Match decidedBy(String person) {
        return new Match(
                id,
                version,
                materialId,
                activityId,
                countedOnId,
                fit,
                rationale,
                MatchDecision.CONFIRMED,
                null,
                person);
    }

    Match confirm(String person) {
        require(List.of(MatchDecision.PROPOSED, MatchDecision.REJECTED));
        return new Match(
                id,
                version + 1,
                materialId,
                activityId,
                countedOnId,
                fit,
                rationale,
                MatchDecision.CONFIRMED,
                null,
                person);
    }

    Match reject(String why, String person) {
        require(List.of(MatchDecision.PROPOSED, MatchDecision.CONFIRMED));
        return new Match(
                id,
                version + 1,
                materialId,
                activityId,
                countedOnId,
                fit,
                rationale,
                MatchDecision.REJECTED,
                why,
                person);
    }

    /** Counted on another activity, since its own was merged or stands for itself again. */
    Match countedOn(UUID activity) {
        return new Match(id, version + 1, materialId, activityId, activity, fit, rationale, state, reason, decidedBy);
    }

    private void require(List<MatchDecision> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the match", state, allowed);
        }
    }
}
