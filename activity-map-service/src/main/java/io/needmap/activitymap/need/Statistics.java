package io.needmap.activitymap.need;

import java.util.Collection;

/** The two measures on which formula 1 of formulas.md rests. */
final class Statistics {

    private Statistics() {}

    /**
     * The lower end of the Wilson score interval of a proportion (E. B. Wilson, 1927).
     *
     * @param x successes, 0 to n; need not be whole
     * @param n trials, more than 0
     * @param z the quantile, 1.2816 for 80 %, two-sided
     */
    static double wilsonLower(double x, double n, double z) {
        double p = x / n;
        double zz = z * z;
        double spread = z * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
        return Math.max(0, (p + zz / (2 * n) - spread) / (1 + zz / n));
    }

    /**
     * How evenly something is spread over groups: Shannon's entropy of the rates' shares over its largest value; 1 when
     * all rates are the same, 0 when it occurs in one group only.
     *
     * @param rates one per group, at least two groups, at least one rate above 0
     */
    static double evenness(Collection<Double> rates) {
        double sum = rates.stream().mapToDouble(Double::doubleValue).sum();
        double entropy = 0;
        for (double rate : rates) {
            if (rate > 0) {
                double share = rate / sum;
                entropy -= share * Math.log(share);
            }
        }
        return entropy / Math.log(rates.size());
    }
}
