package io.needmap.leads.score;

import java.util.Arrays;
import java.util.List;

/**
 * Fits what each answer adds to the logit, one question after the other (backfitting by Newton steps), by likelihood with a
 * ridge: an answer stays near to λ times its weight of evidence unless the outcomes pull it away. So questions that say
 * the same do not count twice.
 */
final class Fit {

    private static final int ROUNDS = 20;
    private static final double RIDGE = 10;
    private static final double LONGEST_STEP = 1;
    /** After what no lead changes its probability by a thousandth any more. */
    private static final double SETTLED = 0.002;

    /**
     * Outcomes to fit to.
     *
     * @param places of each question and lead the place of the answer, or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // of primitive numbers, compared by nobody
    record Sample(int[][] places, boolean[] won) {

        int size() {
            return won.length;
        }

        long wins() {
            long wins = 0;
            for (boolean one : won) {
                wins += one ? 1 : 0;
            }
            return wins;
        }
    }

    /**
     * What was fitted.
     *
     * @param parts of each question and answer what it adds to the logit
     */
    @SuppressWarnings("ArrayRecordComponent") // of primitive numbers, compared by nobody
    record Fitted(double base, double[][] parts) {}

    private Fit() {}

    /** λ in [0.2, 1] by likelihood, for leads whose evidence sums up to so much. */
    static double damping(double base, double[] evidence, boolean[] won) {
        double low = 0.2;
        double high = 1;
        for (int i = 0; i < 40; i++) {
            double left = low + (high - low) * 0.382;
            double right = low + (high - low) * 0.618;
            if (loss(base, left, evidence, won) <= loss(base, right, evidence, won)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double loss(double base, double damping, double[] evidence, boolean[] won) {
        double loss = 0;
        for (int i = 0; i < won.length; i++) {
            double logit = base + damping * evidence[i];
            loss += Logit.softplus(won[i] ? -logit : logit);
        }
        return loss;
    }

    /** Fits the parts, starting from these. */
    static Fitted parts(Sample sample, double base, List<double[]> start) {
        var parts = start.stream().map(double[]::clone).toArray(double[][]::new);
        double[] logits = new double[sample.size()];
        Arrays.fill(logits, base);
        for (int c = 0; c < parts.length; c++) {
            add(sample.places()[c], parts[c], logits);
        }
        double fittedBase = base;
        for (int round = 0; round < ROUNDS; round++) {
            double longest = 0;
            for (int c = 0; c < parts.length; c++) {
                double[] step = steps(sample, c, parts[c], start.get(c), logits);
                for (int v = 0; v < step.length; v++) {
                    parts[c][v] += step[v];
                    longest = Math.max(longest, Math.abs(step[v]));
                }
                add(sample.places()[c], step, logits);
            }
            double step = baseStep(sample, logits);
            fittedBase += step;
            for (int i = 0; i < logits.length; i++) {
                logits[i] += step;
            }
            if (Math.max(longest, Math.abs(step)) < SETTLED) {
                break;
            }
        }
        return new Fitted(fittedBase, parts);
    }

    private static double[] steps(Sample sample, int criterion, double[] parts, double[] start, double[] logits) {
        double[] slope = new double[parts.length];
        double[] bend = new double[parts.length];
        int[] places = sample.places()[criterion];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                double p = Logit.sigmoid(logits[i]);
                slope[places[i]] += (sample.won()[i] ? 1 : 0) - p;
                bend[places[i]] += p * (1 - p);
            }
        }
        double[] steps = new double[parts.length];
        for (int v = 0; v < steps.length; v++) {
            double step = (slope[v] - RIDGE * (parts[v] - start[v])) / (bend[v] + RIDGE);
            steps[v] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
        }
        return steps;
    }

    private static double baseStep(Sample sample, double[] logits) {
        double slope = 0;
        double bend = 1e-9;
        for (int i = 0; i < logits.length; i++) {
            double p = Logit.sigmoid(logits[i]);
            slope += (sample.won()[i] ? 1 : 0) - p;
            bend += p * (1 - p);
        }
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / bend));
    }

    private static void add(int[] places, double[] parts, double[] logits) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                logits[i] += parts[places[i]];
            }
        }
    }
}
