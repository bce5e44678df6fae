package io.needmap.interview.rep;

import io.needmap.kit.aggregate.Aggregate;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who sells. */
record Rep(
        UUID id,
        long version,
        String name,
        String regionCode,
        RepRole role,
        @Nullable LocalDate hiredOn,
        boolean active)
        implements Aggregate {

    static Rep create(UUID id, RepRequest request) {
        return of(id, 1, request);
    }

    /** The rep with other properties; what was said before keeps the region in which it was said. */
    Rep change(RepRequest request) {
        return of(id, version + 1, request);
    }

    private static Rep of(UUID id, long version, RepRequest request) {
        return new Rep(
                id,
                version,
                request.name(),
                request.regionCode(),
                request.role(),
                request.hiredOn(),
                !Boolean.FALSE.equals(request.active()));
    }
}
