package io.needmap.interview.trend;

import org.jspecify.annotations.Nullable;

/**
 * Formula 8: the rate at which a theme comes up now against the rate before, both with half a mention added.
 *
 * @param ratio RR; null when nobody listened in one of the periods
 * @param z of ln RR; null likewise
 */
record Trend(
        TrendState state, @Nullable Double ratio, @Nullable Double z) {

    private static final double CLEAR_RATIO = 1.5;
    private static final double CLEAR_Z = 1.64;
    private static final int FEWEST_REPS = 2;

    /**
     * How often a theme came up in a period.
     *
     * @param exposures calls of ride-alongs, and call notes
     * @param reps with whom it came up
     */
    record Period(long mentions, long exposures, int reps) {

        double smoothed() {
            return mentions + 0.5;
        }
    }

    static Trend of(Period now, Period before) {
        if (now.exposures() == 0 || before.exposures() == 0) {
            return new Trend(TrendState.UNKNOWN, null, null);
        }
        double ratio = (now.smoothed() / now.exposures()) / (before.smoothed() / before.exposures());
        double z = Math.log(ratio) / Math.sqrt(1 / now.smoothed() + 1 / before.smoothed());
        return new Trend(state(ratio, z, now.reps(), before.reps()), ratio, z);
    }

    private static TrendState state(double ratio, double z, int repsNow, int repsBefore) {
        if (ratio >= CLEAR_RATIO) {
            return z >= CLEAR_Z && repsNow >= FEWEST_REPS ? TrendState.EMERGING : TrendState.WATCH;
        }
        boolean fading = ratio <= 1 / CLEAR_RATIO && z <= -CLEAR_Z && repsBefore >= FEWEST_REPS;
        return fading ? TrendState.FADING : TrendState.STABLE;
    }
}
