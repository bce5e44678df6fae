package io.needmap.interview.rep;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep as everybody sees it, and the data of its events.
 *
 * @param erasedAt since when nothing tells who it was; null for everybody else
 */
record RepResponse(
        UUID id,
        long version,
        String name,
        String regionCode,
        RepRole role,
        @Nullable LocalDate hiredOn,
        boolean active,
        @Nullable Instant erasedAt)
        implements Versioned {

    static RepResponse of(Rep rep) {
        return new RepResponse(
                rep.id(),
                rep.version(),
                rep.name(),
                rep.regionCode(),
                rep.role(),
                rep.hiredOn(),
                rep.active(),
                rep.erasedAt());
    }

    RepRequest toRequest() {
        return new RepRequest(null, name, regionCode, role, hiredOn, active);
    }
}
