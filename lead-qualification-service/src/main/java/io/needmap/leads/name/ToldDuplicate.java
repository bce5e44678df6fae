package io.needmap.leads.name;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A possible duplicate as its events and its history tell it: without what the row says of the person. */
record ToldDuplicate(
        UUID id,
        long version,
        DuplicateState state,
        MatchRule rule,
        double score,
        UUID nameId,
        @Nullable UUID otherNameId,
        @Nullable UUID nameListId,
        @Nullable Long rowNumber,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt)
        implements Versioned {

    static ToldDuplicate of(Duplicate duplicate) {
        return new ToldDuplicate(
                duplicate.id(),
                duplicate.version(),
                duplicate.state(),
                duplicate.rule(),
                duplicate.score(),
                duplicate.nameId(),
                duplicate.otherId(),
                duplicate.listId(),
                duplicate.rowNumber(),
                duplicate.createdAt(),
                duplicate.decidedBy(),
                duplicate.decidedAt());
    }
}
