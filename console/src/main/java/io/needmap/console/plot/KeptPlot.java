package io.needmap.console.plot;

import java.util.Locale;

/**
 * Promises as one bar: kept, missed, still running, side by side. Kept and missed differ in how they are drawn, not only
 * in their colour.
 *
 * @param met how many were kept in time
 * @param missed how many were not
 * @param running how many are not due yet
 */
public record KeptPlot(long met, long missed, long running) {

    private static final double WIDTH = 300;

    /** One sentence that says what it shows. */
    public String sentence() {
        if (total() == 0) {
            return "Nothing of this kind was promised yet.";
        }
        var due = met + missed == 0
                ? "None came due yet"
                : "%d of %d that came due %s kept".formatted(met, met + missed, met == 1 ? "was" : "were");
        return due + (running == 0 ? "." : ", %d %s not due yet.".formatted(running, running == 1 ? "is" : "are"));
    }

    /** How wide the kept part is. */
    public String metWidth() {
        return part(met);
    }

    /** Where the missed part begins. */
    public String missedX() {
        return part(met);
    }

    /** How wide it is. */
    public String missedWidth() {
        return part(missed);
    }

    /** Where the running part begins. */
    public String runningX() {
        return part(met + missed);
    }

    /** How wide it is. */
    public String runningWidth() {
        return part(running);
    }

    private long total() {
        return met + missed + running;
    }

    private String part(long count) {
        return String.format(Locale.ROOT, "%.1f", total() == 0 ? 0 : WIDTH * count / total());
    }
}
