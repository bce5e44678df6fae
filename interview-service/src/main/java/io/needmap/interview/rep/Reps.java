package io.needmap.interview.rep;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those of the reps that exist, by their ids. */
    public Map<UUID, KnownRep> known(Collection<UUID> ids) {
        return reps.known(ids).stream().collect(Collectors.toMap(KnownRep::id, rep -> rep));
    }

    /** All reps that have one of the names, whatever its capital letters; several can have the same. */
    public List<KnownRep> named(Collection<String> names) {
        return reps.named(names);
    }
}
