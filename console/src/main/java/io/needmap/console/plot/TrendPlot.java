package io.needmap.console.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A share over time, in percent, as a line. Its axis is cut to what there is, so nothing below the line is filled.
 *
 * @param points in the order of time, at least one
 */
public record TrendPlot(List<Point> points) {

    /** The size of the drawing. */
    public static final int WIDTH = 420;

    private static final int HEIGHT = 118;
    private static final int LEFT = 4;
    private static final int RIGHT = 62;
    private static final int TOP = 14;
    private static final int BOTTOM = 22;
    private static final int ROOM = 5;
    private static final int BELOW = 17;

    /**
     * A value at a time.
     *
     * @param when as it is written
     * @param value in percent
     * @param fell why it fell to it, should it have fallen
     */
    public record Point(String when, double value, String fell) {

        /** The value without decimals. */
        public long rounded() {
            return Math.round(value);
        }
    }

    /** The line. */
    public String path() {
        return IntStream.range(0, points.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        i == 0 ? "M" : "L",
                        x(i),
                        y(points.get(i).value())))
                .collect(Collectors.joining());
    }

    /** The oldest. */
    public Point first() {
        return points.get(0);
    }

    /** The newest. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Where the newest is, from the left. */
    public String lastX() {
        return at(x(points.size() - 1));
    }

    /** Where the newest is, from the top. */
    public String lastY() {
        return at(y(last().value()));
    }

    /** Where the label beside the newest stands. */
    public String labelX() {
        return at(x(points.size() - 1) + 12);
    }

    /** Where the label over the oldest stands. */
    public String firstY() {
        return at(Math.max(TOP - 2.0, y(first().value()) - 8));
    }

    /** Where the base line is. */
    public String baseY() {
        return at(HEIGHT - BOTTOM + 2.5);
    }

    /** Where it fell deepest from one point to the next; null when it never fell by a whole point. */
    public @Nullable Dip dip() {
        return IntStream.range(1, points.size() - 1)
                .filter(i -> fall(i) >= 1)
                .boxed()
                .max(Comparator.comparingDouble(this::fall))
                .map(i -> new Dip(
                        at(x(i)),
                        at(y(points.get(i).value())),
                        i > points.size() / 2 ? "end" : "start",
                        points.get(i).fell()))
                .orElse(null);
    }

    private double fall(int i) {
        return points.get(i - 1).value() - points.get(i).value();
    }

    /**
     * A place where it fell.
     *
     * @param anchor at which end of its words the place is
     * @param why what made it fall
     */
    public record Dip(String x, String y, String anchor, String why) {

        /** Where the words stand: below the line. */
        public String below() {
            return at(Math.min(HEIGHT - BOTTOM, Double.parseDouble(y) + BELOW));
        }
    }

    /** What it shows, in one sentence. */
    public String sentence() {
        if (points.size() == 1) {
            return "Alignment is %d percent.".formatted(last().rounded());
        }
        var change = last().rounded() - first().rounded();
        var verb = change == 0 ? "stands at" : change > 0 ? "rose to" : "fell to";
        var dip = dip();
        return "Alignment %s %d percent on %s, from %d percent on %s.%s"
                .formatted(
                        verb,
                        last().rounded(),
                        last().when(),
                        first().rounded(),
                        first().when(),
                        dip == null ? "" : " In between it fell: " + dip.why() + ".");
    }

    private double x(int i) {
        return points.size() == 1 ? LEFT : LEFT + i * (double) (WIDTH - LEFT - RIGHT) / (points.size() - 1);
    }

    private double y(double value) {
        double low = points.stream().mapToDouble(Point::value).min().orElse(0) - ROOM;
        double high = points.stream().mapToDouble(Point::value).max().orElse(0) + ROOM;
        return TOP + (high - value) * (HEIGHT - TOP - BOTTOM) / (high - low);
    }

    private static String at(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
