package io.needmap.leads.score;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.needmap.leads.score.ModelCriterion.EvidenceFrom;
import io.needmap.leads.score.ModelCriterion.ModelAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with all that it is made of.
 *
 * @param parts for all leads first, then for each segment of its own
 */
record ScoringModelResponse(@JsonUnwrapped ToldModel model, List<ModelPart> parts) {

    /**
     * What leads of a segment are scored by.
     *
     * @param segment null for all leads
     * @param base ln((W+.5)/(L+.5)), the logit that probabilities start from
     * @param fittedBase the same after fitting; null while there is too little to fit, and of segments
     */
    record ModelPart(
            @Nullable String segment,
            long won,
            long lost,
            double base,
            @Nullable Double fittedBase,
            List<ModelQuestion> questions) {}

    /**
     * What a question weighs.
     *
     * @param outcomes n that its weight rests on
     * @param evidence whether of the segment, of all leads, or nothing but declared
     */
    record ModelQuestion(
            String criterionCode,
            double declaredShare,
            double observedShare,
            double weight,
            long outcomes,
            EvidenceFrom evidence,
            boolean contradicted,
            List<ModelAnswer> answers) {}

    static ScoringModelResponse of(ScoringModel model) {
        var parts = new java.util.ArrayList<ModelPart>();
        parts.add(part(model.content().all()));
        model.content().segments().forEach(segment -> parts.add(part(segment)));
        return new ScoringModelResponse(ToldModel.of(model), parts);
    }

    private static ModelPart part(SegmentModel segment) {
        return new ModelPart(
                segment.segment(),
                segment.won(),
                segment.lost(),
                segment.base(),
                segment.fittedBase(),
                segment.criteria().stream().map(ScoringModelResponse::question).toList());
    }

    private static ModelQuestion question(ModelCriterion criterion) {
        return new ModelQuestion(
                criterion.asked().code(),
                criterion.declaredShare(),
                criterion.observedShare(),
                criterion.weight(),
                criterion.outcomes(),
                criterion.from(),
                criterion.contradicted(),
                criterion.answers());
    }
}
