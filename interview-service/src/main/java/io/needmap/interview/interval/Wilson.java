package io.needmap.interview.interval;

/**
 * Wilson's score interval of a share, 80 % two-sided (z = 1.2816).
 *
 * @param lower 0 to 1
 * @param upper 0 to 1
 */
public record Wilson(double lower, double upper) {

    private static final double Z = 1.2816;

    /**
     * The interval of a share.
     *
     * @param x successes, 0 to n
     * @param n trials, at least 1
     */
    public static Wilson of(long x, long n) {
        double p = (double) x / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        double scale = 1 + Z * Z / n;
        return new Wilson(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }
}
