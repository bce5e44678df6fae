package io.needmap.materials.response;

import io.needmap.kit.interval.Wilson;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Formula 12: how sure we are that a response works, from what became of the objections. */
final class ResponseFormula {

    private static final double DECIMALS = 1e4;

    private ResponseFormula() {}

    /**
     * WilsonLower(handled, handled + lost), to four decimals.
     *
     * @return null while nothing is known of either
     */
    static @Nullable Double handledRate(long handled, long lost) {
        long n = handled + lost;
        if (n == 0) {
            return null;
        }
        return Math.round(Wilson.of(handled, n).lower() * DECIMALS) / DECIMALS;
    }

    /** Days from first heard to answered, to one decimal; 0 when the answer was there first. */
    static double daysToAnswer(Instant heard, Instant answered) {
        return Math.max(0, Math.round(Duration.between(heard, answered).toMinutes() / 144.0) / 10.0);
    }
}
