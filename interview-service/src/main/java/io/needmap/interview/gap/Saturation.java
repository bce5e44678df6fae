package io.needmap.interview.gap;

import java.util.List;

/**
 * Formula 2: whether further interviews about a transition still bring new activities.
 *
 * @param base distinct activities of the first four interviews
 * @param ratios for the latest pairs of later interviews, at most 20, activities that were new divided by the base
 * @param saturated whether the last of the ratios is at most 0.05
 */
record Saturation(long base, List<Double> ratios, boolean saturated) {

    /** Interviews that make the base. */
    static final int FIRST = 4;

    /** Pairs that are told of, the latest. */
    static final int SHOWN = 20;

    private static final double ENOUGH = 0.05;

    /** @param newOnes activities that were new in the first four interviews, and in each later pair */
    static Saturation of(List<Long> newOnes) {
        long base = newOnes.isEmpty() ? 0 : newOnes.get(0);
        var ratios = base == 0
                ? List.<Double>of()
                : newOnes.stream().skip(1).map(n -> (double) n / base).toList();
        return new Saturation(base, ratios, !ratios.isEmpty() && ratios.get(ratios.size() - 1) <= ENOUGH);
    }
}
