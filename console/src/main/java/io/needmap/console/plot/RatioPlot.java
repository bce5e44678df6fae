package io.needmap.console.plot;

import java.util.Locale;

/**
 * How many times as frequent an answer is among won leads as among lost ones, with its range, on a logarithmic axis from
 * a quarter to four times.
 *
 * @param ratio the estimate
 * @param low the lower end of the 95 % range
 * @param high the upper end
 */
public record RatioPlot(double ratio, double low, double high) {

    private static final double WIDTH = 300;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;
    private static final double Z = 1.96;

    /** From a weight of evidence (the logarithm of the ratio) and its standard error. */
    public static RatioPlot of(double weightOfEvidence, double standardError) {
        return new RatioPlot(
                Math.exp(weightOfEvidence),
                Math.exp(weightOfEvidence - Z * standardError),
                Math.exp(weightOfEvidence + Z * standardError));
    }

    /** Where the estimate is. */
    public String x() {
        return at(ratio);
    }

    /** Where its range begins. */
    public String lowX() {
        return at(low);
    }

    /** Where its range ends. */
    public String highX() {
        return at(high);
    }

    /** Where there is no difference. */
    public String oneX() {
        return at(1);
    }

    /** Whether the range leaves no difference out. */
    public boolean telling() {
        return low > 1 || high < 1;
    }

    /** What it shows, in one sentence. */
    public String sentence() {
        return String.format(Locale.ENGLISH, "%.1f times, range %.1f to %.1f", ratio, low, high);
    }

    private static String at(double value) {
        double kept = Math.max(LEAST, Math.min(MOST, value));
        double share = Math.log(kept / LEAST) / Math.log(MOST / LEAST);
        return String.format(Locale.ROOT, "%.1f", WIDTH * share);
    }
}
