package io.needmap.leads.name;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Perhaps the same person: a known name beside another, or beside a row of a list.
 *
 * @param score how alike they are, 0 to 1
 * @param nameId the name that stays when they are merged
 * @param otherId the other name; of a row, the name that was made when they were kept apart
 * @param held the row
 * @param before what the other name said before it was merged
 */
record Duplicate(
        UUID id,
        long version,
        DuplicateState state,
        MatchRule rule,
        double score,
        UUID nameId,
        @Nullable UUID otherId,
        @Nullable UUID listId,
        @Nullable Long rowNumber,
        @Json @Nullable HeldRow held,
        @Json @Nullable NameFields before,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt)
        implements Aggregate {

    static Duplicate ofRow(UUID id, UUID listId, IntakeRow row, IntakeResult result, Instant now) {
        return new Duplicate(
                id,
                1,
                DuplicateState.OPEN,
                java.util.Objects.requireNonNull(result.rule()),
                1,
                java.util.Objects.requireNonNull(result.nameId()),
                null,
                listId,
                row.number(),
                new HeldRow(row.fields(), row.answers()),
                null,
                now,
                null,
                null);
    }

    static Duplicate ofNames(UUID id, UUID nameId, UUID otherId, double score, Instant now) {
        return new Duplicate(
                id,
                1,
                DuplicateState.OPEN,
                MatchRule.LIKENESS,
                score,
                nameId,
                otherId,
                null,
                null,
                null,
                null,
                now,
                null,
                null);
    }

    void require(DuplicateState wanted) {
        if (state != wanted) {
            throw ProblemException.state("possible duplicate", state, List.of(wanted));
        }
    }

    Duplicate merged(@Nullable NameFields otherBefore, String by, Instant now) {
        return decided(DuplicateState.MERGED, otherId, otherBefore, by, now);
    }

    Duplicate keptApart(@Nullable UUID made, String by, Instant now) {
        return decided(DuplicateState.KEPT_APART, made == null ? otherId : made, null, by, now);
    }

    /** Nothing is decided any more. */
    Duplicate open() {
        return decided(DuplicateState.OPEN, otherId, null, null, null);
    }

    /** Nothing is to be decided any more. */
    Duplicate dropped() {
        return decided(DuplicateState.DROPPED, otherId, null, decidedBy, decidedAt);
    }

    private Duplicate decided(
            DuplicateState next,
            @Nullable UUID other,
            @Nullable NameFields otherBefore,
            @Nullable String by,
            @Nullable Instant at) {
        return new Duplicate(
                id,
                version + 1,
                next,
                rule,
                score,
                nameId,
                other,
                listId,
                rowNumber,
                held,
                otherBefore,
                createdAt,
                by,
                at);
    }
}
