package io.needmap.materials.gap;

import org.jspecify.annotations.Nullable;

/** Formula 5: P = 100 · O/20 · (0.5 + 0.5 C) · (1 − cov); wants are capped. */
final class PriorityFormula {

    static final String TEXT = "P = 100 · O/20 · (0.5 + 0.5·C) · (1 − cov); a WANT is capped";

    private PriorityFormula() {}

    /**
     * The priority, not rounded.
     *
     * @param opportunity O, 0 to 20
     * @param consistency C, 0 to 1; 0 while it cannot be told
     * @param coverage cov, 0 to 1
     * @param cap the most that it can be; null for no cap
     */
    static double priority(double opportunity, @Nullable Double consistency, double coverage, @Nullable Double cap) {
        double c = consistency == null ? 0 : consistency;
        double priority = 100 * opportunity / 20 * (0.5 + 0.5 * c) * (1 - coverage);
        return cap == null ? priority : Math.min(cap, priority);
    }

    /** As it is shown and kept: two decimals. */
    static double rounded(double priority) {
        return Math.round(priority * 100) / 100.0;
    }
}
