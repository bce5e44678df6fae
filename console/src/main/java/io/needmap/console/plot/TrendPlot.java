package io.needmap.console.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * A value at a time.
     *
     * @param when as it is written
     * @param value in percent
     */
    public record Point(String when, double value) {

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

    /** What it shows, in one sentence. */
    public String sentence() {
        if (points.size() == 1) {
            return "Alignment is %d percent.".formatted(last().rounded());
        }
        var change = last().rounded() - first().rounded();
        var verb = change == 0 ? "stands at" : change > 0 ? "rose to" : "fell to";
        return "Alignment %s %d percent on %s, from %d percent on %s."
                .formatted(verb, last().rounded(), last().when(), first().rounded(), first().when());
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
