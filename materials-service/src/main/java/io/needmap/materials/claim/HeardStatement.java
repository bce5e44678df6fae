package io.needmap.materials.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a pitch or an objection; of other statements, and of erased ones, nothing is left. */
record HeardStatement(
        @Nullable String kind,
        @Nullable UUID claimId,
        @Nullable UUID competitorId,
        @Nullable String line,
        @Nullable UUID themeId,
        @Nullable String outcome,
        @Nullable Instant conductedAt,
        @Nullable Instant recordedAt) {

    static final HeardStatement NOTHING = new HeardStatement(null, null, null, null, null, null, null, null);
}
