package io.needmap.interview.rep;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sells.
 *
 * @param erasedAt since when nothing tells who it was
 */
record Rep(
        UUID id,
        long version,
        String name,
        String regionCode,
        RepRole role,
        @Nullable LocalDate hiredOn,
        boolean active,
        @Nullable Instant erasedAt)
        implements Aggregate {

    static Rep create(UUID id, RepRequest request) {
        return of(id, 1, request);
    }

    /** The rep with other properties; what was said before keeps the region in which it was said. */
    Rep change(RepRequest request) {
        if (erasedAt != null) {
            throw erased();
        }
        return of(id, version + 1, request);
    }

    /** The rep without a name: still there for what was counted. */
    Rep anonymous() {
        if (erasedAt != null) {
            throw erased();
        }
        return new Rep(id, version, "Erased", regionCode, role, null, active, null);
    }

    /** The rep, erased for ever. */
    Rep erase(Instant at) {
        var nobody = anonymous();
        return new Rep(id, version + 1, nobody.name(), regionCode, role, null, false, at);
    }

    private static ProblemException erased() {
        return new ProblemException(RepProblem.REP_ERASED, "nothing is known of this rep any more");
    }

    private static Rep of(UUID id, long version, RepRequest request) {
        return new Rep(
                id,
                version,
                request.name(),
                request.regionCode(),
                request.role(),
                request.hiredOn(),
                !Boolean.FALSE.equals(request.active()),
                null);
    }
}
