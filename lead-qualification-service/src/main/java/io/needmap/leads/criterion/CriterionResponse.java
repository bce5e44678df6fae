package io.needmap.leads.criterion;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        List<String> partlyDesired,
        @Nullable Double desiredFrom,
        @Nullable Double desiredTo,
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
                criterion.partlyDesired(),
                criterion.desiredFrom(),
                criterion.desiredTo(),
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
                partlyDesired,
                desiredFrom,
                desiredTo,
                declaredWeight,
                mustKnow,
                knockOut,
                statementIds);
    }
}
