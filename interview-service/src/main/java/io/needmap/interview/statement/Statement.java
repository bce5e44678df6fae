package io.needmap.interview.statement;

import io.needmap.interview.interview.InterviewChanged;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence: what one rep said, once. It carries what it needs of its interview, so that it can be read,
 * published and counted by itself.
 *
 * @param quarter of {@code conductedAt} on the clocks of the region, for example {@code 2026-Q4}
 * @param interviewTransitions the transitions that the interview covered
 * @param externalId the id of the import's source, unique
 * @param content the words and the fields of the kind
 */
record Statement(
        UUID id,
        long version,
        StatementKind kind,
        UUID interviewId,
        UUID repId,
        String regionCode,
        Instant conductedAt,
        String quarter,
        @Json List<Transition> interviewTransitions,
        Instant recordedAt,
        @Nullable String externalId,
        @Json StatementRequest content)
        implements Aggregate {

    /** What was said in a conversation; the conversation must not be cancelled. */
    static Statement heard(
            UUID id, Conversation in, StatementRequest request, Instant recordedAt, @Nullable String externalId) {
        KindRules.check(request);
        in.requireFor(request);
        return new Statement(
                id,
                1,
                request.kind(),
                in.id(),
                in.repId(),
                in.regionCode(),
                in.conductedAt(),
                in.quarter(),
                in.transitions(),
                recordedAt,
                externalId,
                request.content());
    }

    /** The next version of the statement; what it is evidence of stays. */
    Statement correct(StatementRequest request, Conversation in) {
        if (request.kind() != kind) {
            throw ProblemException.field(
                    StatementProblem.KIND_FIXED, "/kind", "record another statement of the other kind");
        }
        KindRules.check(request);
        in.requireReferences(request);
        return new Statement(
                id,
                version + 1,
                kind,
                interviewId,
                repId,
                regionCode,
                conductedAt,
                quarter,
                interviewTransitions,
                recordedAt,
                externalId,
                request.content());
    }

    /** The next version of the statement, after what its interview lends to it has changed. */
    Statement in(InterviewChanged interview) {
        return new Statement(
                id,
                version + 1,
                kind,
                interviewId,
                repId,
                regionCode,
                interview.conductedAt(),
                interview.quarter(),
                interview.transitions(),
                recordedAt,
                externalId,
                content);
    }
}
