package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement, and the data of its events. For callers who may not know who said it, what would tell is absent.
 *
 * @param quarter in which it was said, on the clocks of the rep's region, for example {@code 2026-Q4}
 * @param interviewTransitions the transitions that the interview covered
 * @param content the words and the fields of the kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementResponse(
        UUID id,
        long version,
        @Nullable UUID interviewId,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable Instant conductedAt,
        @Nullable String quarter,
        @Nullable List<Transition> interviewTransitions,
        @Nullable Instant recordedAt,
        @Nullable String externalId,
        @JsonUnwrapped StatementRequest content)
        implements Versioned {

    /** The fields that tell, or help to find out, who said it. */
    static final Set<String> ATTRIBUTION = Set.of(
            "interviewId",
            "repId",
            "conductedAt",
            "quarter",
            "interviewTransitions",
            "recordedAt",
            "externalId",
            "questionId",
            "transition");

    static StatementResponse of(Statement statement) {
        return new StatementResponse(
                statement.id(),
                statement.version(),
                statement.interviewId(),
                statement.repId(),
                statement.regionCode(),
                statement.conductedAt(),
                statement.quarter(),
                statement.interviewTransitions(),
                statement.recordedAt(),
                statement.externalId(),
                statement.content());
    }

    /**
     * The same without anything that tells who said it; when, and what else was spoken of, would lead to the interview.
     *
     * @param crowd of whom it may be
     */
    StatementResponse unattributed(Crowd crowd) {
        return new StatementResponse(
                id,
                version,
                null,
                null,
                crowd.shown(regionCode),
                null,
                null,
                null,
                null,
                null,
                content.unattributed(crowd));
    }
}
