package io.needmap.activitymap.need;

import java.util.Collection;

/** The measure of spread in formula 1 of formulas.md. */
final class Statistics {

    private Statistics() {}

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
