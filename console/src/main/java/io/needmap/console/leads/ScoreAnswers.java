package io.needmap.console.leads;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What explains the score of a lead. */
final class ScoreAnswers {

    private ScoreAnswers() {}

    /** {@code GET /leads/{id}/score}: the contributions sum up to the score exactly. */
    record Score(
            @Nullable BigDecimal score,
            @Nullable String grade,
            String basis,
            long model,
            @Nullable UUID modelId,
            @Nullable String segment,
            List<Contribution> contributions,
            @Nullable Probability probability,
            String note) {

        /** The score as its contributions are written. */
        public String written() {
            return score == null ? "–" : score.toPlainString();
        }
    }

    /** What one answer contributes, in points of the score. */
    record Contribution(
            String criterionCode,
            String value,
            double support,
            double weight,
            double share,
            BigDecimal contribution,
            boolean contradicted) {

        /** Its points, unrounded, so that the column adds up. */
        public String points() {
            return contribution.toPlainString();
        }
    }

    /** How probably the lead is won; no value while too few leads were won or lost. */
    record Probability(@Nullable Double value, @Nullable Double baseRate) {}

    /** {@code GET /scoring-models/{id}}. */
    record Model(int number, int outcomes, int won, int lost, String learner, List<Quality> quality) {

        /** How well the learner in use foretold; null while that was not measured. */
        public @Nullable Quality measured() {
            return quality.stream()
                    .filter(one -> one.learner().equals(learner) && one.n() > 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** How well outcomes were foretold before they were known: the mean squared error, less is better. */
    record Quality(String learner, int n, double brier, double baseBrier) {

        /** Whether it foretells better than the share of won leads alone does. */
        public boolean better() {
            return brier < baseBrier;
        }
    }
}
