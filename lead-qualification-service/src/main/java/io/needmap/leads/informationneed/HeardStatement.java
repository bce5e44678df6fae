package io.needmap.leads.informationneed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a statement's event; the words are gone when it is erased. */
record HeardStatement(
        @Nullable String kind,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        @Nullable String quote,
        @Nullable String know,
        @Nullable String why,
        @Nullable String ifYes,
        @Nullable String ifNo) {}
