package io.needmap.leads.criterion;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that Sales wants answered before it calls. */
record Criterion(
        UUID id,
        long version,
        String code,
        String question,
        String why,
        String ifYes,
        String ifNo,
        AnswerType answerType,
        List<String> options,
        List<String> desired,
        List<String> partlyDesired,
        @Nullable Double desiredFrom,
        @Nullable Double desiredTo,
        double declaredWeight,
        boolean mustKnow,
        boolean knockOut,
        List<UUID> statementIds,
        CriterionState state,
        Instant createdAt)
        implements Aggregate {

    static Criterion draft(UUID id, CriterionRequest request, Instant now) {
        return of(id, 1, request, CriterionState.DRAFT, now);
    }

    /** The criterion with other words; what answers depend on stays once it was active, for they keep their meaning. */
    Criterion change(CriterionRequest request) {
        if (state == CriterionState.RETIRED) {
            throw ProblemException.state("criterion", state, List.of(CriterionState.DRAFT, CriterionState.ACTIVE));
        }
        if (!request.code().equals(code)) {
            throw CriterionProblem.codeIsFixed();
        }
        if (state == CriterionState.ACTIVE && request.answerType() != answerType) {
            throw CriterionProblem.answerTypeIsFixed();
        }
        return of(id, version + 1, request, state, createdAt);
    }

    /** From now on names are held against it; what was retired can be asked again. */
    Criterion activate() {
        if (state == CriterionState.ACTIVE) {
            throw ProblemException.state("criterion", state, List.of(CriterionState.DRAFT, CriterionState.RETIRED));
        }
        return in(CriterionState.ACTIVE);
    }

    /** Nobody asks it any more; answers to it stay. */
    Criterion retire() {
        if (state != CriterionState.ACTIVE) {
            throw ProblemException.state("criterion", state, List.of(CriterionState.ACTIVE));
        }
        return in(CriterionState.RETIRED);
    }

    private Criterion in(CriterionState next) {
        return new Criterion(
                id,
                version + 1,
                code,
                question,
                why,
                ifYes,
                ifNo,
                answerType,
                options,
                desired,
                partlyDesired,
                desiredFrom,
                desiredTo,
                declaredWeight,
                mustKnow,
                knockOut,
                statementIds,
                next,
                createdAt);
    }

    private static Criterion of(
            UUID id, long version, CriterionRequest request, CriterionState state, Instant createdAt) {
        return new Criterion(
                id,
                version,
                request.code(),
                request.question(),
                request.why(),
                request.ifYes(),
                request.ifNo(),
                request.answerType(),
                request.options(),
                DesiredAnswers.of(request),
                DesiredAnswers.partly(request),
                request.desiredFrom(),
                request.desiredTo(),
                request.declaredWeight(),
                request.mustKnow(),
                request.knockOut(),
                request.statementIds().stream().distinct().sorted().toList(),
                state,
                createdAt);
    }
}
