package io.needmap.activitymap.cycle;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What was found of the stages that a request names. */
public record KnownStages(Set<UUID> buying, Set<UUID> sales) {

    /** Fails unless all ids are buying stages: 422, NOT_A_BUYING_STAGE for a sales stage. */
    public void require(Collection<UUID> ids, String pointer) {
        for (UUID id : ids) {
            if (sales.contains(id)) {
                throw ProblemException.field(
                        CycleProblem.NOT_A_BUYING_STAGE, pointer, "choose a stage of a buying cycle");
            }
            if (!buying.contains(id)) {
                throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "there is no such buying stage");
            }
        }
    }
}
