package io.needmap.materials.match;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well a material serves an activity. A rejected one stays, so that the pair is not proposed again. */
record Match(
        UUID id,
        long version,
        UUID materialId,
        UUID activityId,
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
                request.fit(),
                request.rationale(),
                MatchDecision.PROPOSED,
                null,
                null);
    }

    /** Made by a person, who thereby decides. */
    Match decidedBy(String person) {
        return new Match(id, version, materialId, activityId, fit, rationale, MatchDecision.CONFIRMED, null, person);
    }

    Match confirm(String person) {
        require(List.of(MatchDecision.PROPOSED, MatchDecision.REJECTED));
        return new Match(
                id, version + 1, materialId, activityId, fit, rationale, MatchDecision.CONFIRMED, null, person);
    }

    Match reject(String why, String person) {
        require(List.of(MatchDecision.PROPOSED, MatchDecision.CONFIRMED));
        return new Match(id, version + 1, materialId, activityId, fit, rationale, MatchDecision.REJECTED, why, person);
    }

    private void require(List<MatchDecision> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the match", state, allowed);
        }
    }
}
