package io.needmap.bench;

import java.util.concurrent.TimeUnit;

/**
 * How facts come in.
 *
 * @param rate facts a second
 * @param warmUpSeconds for so long they are not measured
 * @param seconds for so long they are
 * @param subjects how many things they are about
 */
record Pace(double rate, int warmUpSeconds, int seconds, int subjects) {

    /** All facts, those of the warm-up included. */
    int count() {
        return (int) (rate * (warmUpSeconds + seconds));
    }

    /** The number of the first fact after the warm-up. */
    int firstMeasured() {
        return (int) (rate * warmUpSeconds);
    }

    long warmUpNanos() {
        return TimeUnit.SECONDS.toNanos(warmUpSeconds);
    }
}
