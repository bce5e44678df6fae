package io.needmap.console.plot;

import java.util.List;
import java.util.Locale;

/**
 * Importance against satisfaction: what lies to the lower right of the diagonal matters and is badly served.
 *
 * @param points one an activity
 */
public record LandscapePlot(List<Point> points) {

    private static final int LEFT = 46;
    private static final int TOP = 14;
    private static final double SIDE = 380;
    private static final double SCALE = 10;
    private static final double UNDERSERVED = 10;

    /**
     * An activity.
     *
     * @param id which
     * @param name its name
     * @param kind need, want or undetermined
     * @param importance 0 to 10
     * @param satisfaction 0 to 10
     * @param opportunity formula 3
     */
    public record Point(
            String id, String name, String kind, double importance, double satisfaction, double opportunity) {

        /** From the left. */
        public String x() {
            return at(LEFT + SIDE * importance / SCALE);
        }

        /** From the top. */
        public String y() {
            return at(TOP + SIDE * (1 - satisfaction / SCALE));
        }

        /** How large the dot is: its area grows with the opportunity. */
        public String r() {
            return at(3.5 + Math.sqrt(Math.max(0, opportunity)));
        }
    }

    /** How many are under-served. */
    public long underserved() {
        return points.stream()
                .filter(point -> point.opportunity() > UNDERSERVED)
                .count();
    }

    /** What it shows, in one sentence. */
    public String sentence() {
        return "%d of %d activities matter more to reps than they are served: they lie to the lower right."
                .formatted(underserved(), points.size());
    }

    private static String at(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
