package io.needmap.materials.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a recorded or corrected statement; of an erased one only the kind is left. */
record StatementState(
        String kind,
        @Nullable UUID interviewId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID ofStatementId,
        @Nullable String quote,
        @Nullable Instant recordedAt) {

    StatementState {
        Objects.requireNonNull(kind, "kind");
    }
}
