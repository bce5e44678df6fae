package io.needmap.kit.interval;

/**
 * The score interval of a share (E. B. Wilson, 1927), on which formulas 1 and 12 of formulas.md rest.
 *
 * @param lower 0 to 1
 * @param upper 0 to 1
 */
public record Wilson(double lower, double upper) {

    /** The quantile for 80 %, two-sided. */
    public static final double EIGHTY_PERCENT = 1.2816;

    /**
     * The interval of 80 %, two-sided.
     *
     * @param x successes, 0 to n
     * @param n trials, more than 0
     */
    public static Wilson of(long x, long n) {
        return of((double) x, (double) n);
    }

    /**
     * The interval of 80 %, two-sided.
     *
     * @param x successes, 0 to n; need not be whole
     * @param n trials, more than 0
     */
    public static Wilson of(double x, double n) {
        return of(x, n, EIGHTY_PERCENT);
    }

    /**
     * The interval at a quantile of the normal distribution.
     *
     * @param x successes, 0 to n; need not be whole
     * @param n trials, more than 0
     * @param z the quantile, more than 0
     */
    public static Wilson of(double x, double n, double z) {
        double p = x / n;
        double zz = z * z;
        double middle = p + zz / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
        double scale = 1 + zz / n;
        return new Wilson(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }
}
