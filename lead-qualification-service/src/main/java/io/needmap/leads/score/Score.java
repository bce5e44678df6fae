package io.needmap.leads.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
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
     * That the lead is won.
     *
     * @param value null while fewer than ten leads were won, or lost
     * @param baseRate the share of won leads, from which it starts
     * @param damping λ
     * @param parts what each answer adds to the logit
     */
    public record Probability(
            @Nullable Double value, @Nullable Double baseRate, Learner learner, double damping, List<Part> parts) {}

    /** What an answer adds to the logit. */
    public record Part(String criterionCode, String value, double logit) {}
}
