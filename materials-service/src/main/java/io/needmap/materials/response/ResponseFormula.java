package io.needmap.materials.response;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Formula 12: how sure we are that a response works, from what became of the objections. */
final class ResponseFormula {

    /** 80 %, two-sided. */
    static final double Z = 1.2816;

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
        double p = (double) handled / n;
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return Math.round(Math.max(0, (centre - margin) / (1 + z2 / n)) * 1e4) / 1e4;
    }

    /** Days from first heard to answered, to one decimal; 0 when the answer was there first. */
    static double daysToAnswer(Instant heard, Instant answered) {
        return Math.max(0, Math.round(Duration.between(heard, answered).toMinutes() / 144.0) / 10.0);
    }
}
