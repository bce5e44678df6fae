package io.needmap.interview.probing;

import java.util.List;

/**
 * How much an activity says, and what to ask for the rest.
 *
 * @param specificity 0 (nothing that could be acted on) to 1 (what, for whom and why, in words that all know)
 */
public record Probing(double specificity, List<Probe> probes) {

    static Probing of(List<Probe> probes) {
        double cost = probes.stream()
                .map(Probe::lack)
                .distinct()
                .mapToDouble(Lack::cost)
                .sum();
        return new Probing(Math.round(100 * (1 - cost)) / 100.0, probes);
    }
}
