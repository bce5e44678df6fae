package io.needmap.leads.name;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Perhaps the same person.
 *
 * @param rule what makes it possible
 * @param score how alike they are, 0 to 1
 * @param nameId the name that stays when they are merged
 * @param otherNameId the other name; of a row, the name that was made when they were kept apart
 * @param nameListId the list of the row
 * @param row what the row says
 */
record DuplicateResponse(
        UUID id,
        long version,
        DuplicateState state,
        MatchRule rule,
        double score,
        UUID nameId,
        @Nullable UUID otherNameId,
        @Nullable UUID nameListId,
        @Nullable Long rowNumber,
        @Nullable NameFields row,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt)
        implements Versioned {

    static DuplicateResponse of(Duplicate duplicate) {
        return new DuplicateResponse(
                duplicate.id(),
                duplicate.version(),
                duplicate.state(),
                duplicate.rule(),
                duplicate.score(),
                duplicate.nameId(),
                duplicate.otherId(),
                duplicate.listId(),
                duplicate.rowNumber(),
                duplicate.held() == null ? null : duplicate.held().fields(),
                duplicate.createdAt(),
                duplicate.decidedBy(),
                duplicate.decidedAt());
    }
}
