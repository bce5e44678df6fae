package io.needmap.materials.alignment;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;

/** The data of {@code materials.alignment-assessed}; both parts are always shown. */
record AlignmentResponse(
        UUID id,
        long version,
        double alignment,
        double materialPart,
        double activityPart,
        long matched,
        long active,
        Instant assessedAt)
        implements Versioned {

    static AlignmentResponse of(Alignment a) {
        return new AlignmentResponse(
                a.id(),
                a.version(),
                a.alignment(),
                a.materialPart(),
                a.activityPart(),
                a.matched(),
                a.active(),
                a.assessedAt());
    }
}
