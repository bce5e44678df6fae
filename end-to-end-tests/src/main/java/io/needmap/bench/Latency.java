package io.needmap.bench;

import java.util.Arrays;

/**
 * How long things took, in milliseconds.
 *
 * @param p50 half of them took no longer
 * @param p99 99 of 100 took no longer
 * @param worst none took longer
 * @param count how many there were
 */
record Latency(double p50, double p99, double worst, int count) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Of durations in nanoseconds, of which there must be one at least. */
    static Latency of(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                at(sorted, 0.50), at(sorted, 0.99), sorted[sorted.length - 1] / NANOS_PER_MILLI, sorted.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / NANOS_PER_MILLI;
    }
}
