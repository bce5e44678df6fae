package io.needmap.leads.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far what is known speaks for a call: 100·Σ wᵢsᵢ / Σ wᵢ over what is answered. It is an association, not a cause.
 *
 * @param score 0 to 100; null while nothing that weighs is answered
 * @param grade the score's band A, B or C, and the completeness from 1 to 3
 * @param basis what the weights rest on
 * @param model the number of the model; the same answers and model give the same score
 * @param segment the segment whose evidence was used; null for all leads
 * @param contributions they sum up to the score exactly
 * @param note what the figures do not say
 */
public record Score(
        UUID leadId,
        @Nullable BigDecimal score,
        @Nullable String grade,
        Basis basis,
        long model,
        UUID modelId,
        @Nullable String segment,
        List<Contribution> contributions,
        Probability probability,
        String note) {

    /**
     * What one answer contributes.
     *
     * @param support s: 1 desired, 0.5 partly, 0 undesired
     * @param weight w of the model, 0 when outcomes contradict what is declared
     * @param share the weight's part of all that is answered
     * @param contribution points of the score
     */
    public record Contribution(
            UUID criterionId,
            String criterionCode,
            String value,
            double support,
            double weight,
            double share,
            BigDecimal contribution,
            boolean contradicted) {}

    /**
     * That the lead is won: 1/(1 + e^−x), x = base + Σ parts, kept within 0.01 and 0.99.
     *
     * @param value null while fewer than ten leads were won, or lost
     * @param baseRate the share of won leads, ln((W+.5)/(L+.5)) as a probability
     * @param base the logit that it starts from: that of the base rate, or what was fitted in its place
     * @param damping λ
     * @param parts what each answer adds to the logit
     */
    public record Probability(
            @Nullable Double value,
            @Nullable Double baseRate,

            @Schema(
                    description = "The logit that it starts from: ln(p/(1−p)) of the value is the base plus the parts,"
                            + " unless the value was kept within 0.01 and 0.99")
            @Nullable
            Double base,

            Learner learner,
            double damping,
            List<Part> parts) {

        /** What a model tells of these answers; the base rate alone while it has too few outcomes to tell. */
        static Probability of(
                ModelContent content, Map<UUID, String> answers, @Nullable String segment, int fewestOutcomes) {
            var learner = content.learner();
            var model = content.of(segment, learner);
            if (model.won() < fewestOutcomes || model.lost() < fewestOutcomes) {
                return new Probability(null, null, null, Learner.BASE_RATE, content.damping(), List.of());
            }
            var parts = new ArrayList<Part>();
            for (var criterion : model.criteria()) {
                String value = answers.get(criterion.asked().id());
                if (value != null && criterion.place(value) >= 0 && learner != Learner.BASE_RATE) {
                    parts.add(new Part(criterion.asked().code(), value, content.part(learner, criterion, value)));
                }
            }
            return new Probability(
                    content.probability(learner, answers, segment),
                    Logit.probability(model.base()),
                    ModelContent.base(model, learner),
                    learner,
                    content.damping(),
                    parts);
        }
    }

    /** What an answer adds to the logit. */
    public record Part(String criterionCode, String value, double logit) {}
}
