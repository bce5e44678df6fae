package io.needmap.leads.score;

import java.util.ArrayList;
import java.util.List;

/**
 * How well outcomes were foretold before they were known.
 *
 * @param n outcomes
 * @param brier the mean squared error, 0 to 1; less is better
 * @param baseBrier the same when the share of won leads was all that was foretold
 * @param reliability how often leads of which about the same was foretold were won
 */
public record Quality(Learner learner, long n, double brier, double baseBrier, List<Reliability> reliability) {

    private static final int BINS = 10;

    /** Leads of which a probability from here to there was foretold. */
    public record Reliability(double from, double to, long n, double foretold, double won) {}

    /** What was foretold of one lead, and what came of it. */
    record Foretold(double probability, double baseRate, boolean won) {}

    static Quality of(Learner learner, List<Foretold> outcomes) {
        var bins = new ArrayList<Reliability>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            var inside = outcomes.stream()
                    .filter(o -> Math.min(BINS - 1, (int) (o.probability() * BINS)) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(new Reliability(
                        i / (double) BINS,
                        (i + 1) / (double) BINS,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(Foretold::probability)
                                .average()
                                .orElse(0),
                        inside.stream().filter(Foretold::won).count() / (double) inside.size()));
            }
        }
        return new Quality(
                learner,
                outcomes.size(),
                outcomes.stream()
                        .mapToDouble(o -> square(o.probability() - (o.won() ? 1 : 0)))
                        .average()
                        .orElse(0),
                outcomes.stream()
                        .mapToDouble(o -> square(o.baseRate() - (o.won() ? 1 : 0)))
                        .average()
                        .orElse(0),
                bins);
    }

    /** Whether it says less than the share of won leads does, on enough outcomes to say so. */
    boolean worseThanBaseRate(int judgedFrom) {
        return n >= judgedFrom && brier >= baseBrier;
    }

    private static double square(double x) {
        return x * x;
    }
}
