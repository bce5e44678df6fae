package io.needmap.interview.rep;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask about reps. */
@ApplicationScoped
public class Reps {

    private final RepRepository reps;

    Reps(RepRepository reps) {
        this.reps = reps;
    }

    /** The rep with the id; fails with 422, pointing at the field, when there is none. */
    public KnownRep require(UUID id, String pointer) {
        return reps.known(id)
                .orElseThrow(
                        () -> ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, "no rep has this id"));
    }
}
