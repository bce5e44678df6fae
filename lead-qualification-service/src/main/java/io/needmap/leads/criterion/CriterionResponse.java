package io.needmap.leads.criterion;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A criterion as everybody sees it, and the data of its events. */
record CriterionResponse(
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
        double declaredWeight,
        boolean mustKnow,
        boolean knockOut,
        List<UUID> statementIds,
        CriterionState state,
        Instant createdAt)
        implements Versioned {

    static CriterionResponse of(Criterion criterion) {
        return new CriterionResponse(
                criterion.id(),
                criterion.version(),
                criterion.code(),
                criterion.question(),
                criterion.why(),
                criterion.ifYes(),
                criterion.ifNo(),
                criterion.answerType(),
                criterion.options(),
                criterion.desired(),
                criterion.declaredWeight(),
                criterion.mustKnow(),
                criterion.knockOut(),
                criterion.statementIds(),
                criterion.state(),
                criterion.createdAt());
    }

    CriterionRequest toRequest() {
        return new CriterionRequest(
                null,
                code,
                question,
                why,
                ifYes,
                ifNo,
                answerType,
                options,
                desired,
                declaredWeight,
                mustKnow,
                knockOut,
                statementIds);
    }
}
