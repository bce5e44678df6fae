package io.needmap.console.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How many are left after each step.
 *
 * @param steps from the widest to the narrowest
 */
public record FunnelPlot(List<Step> steps) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 190;
    private static final double ROOM = 6;
    private static final double BAR = 0.54;

    /**
     * A step.
     *
     * @param name what it is called
     * @param count how many are left
     * @param note what happened on the way
     */
    public record Step(String name, long count, String note) {

        /** How many, as it is written. */
        public String written() {
            return String.format(Locale.ENGLISH, "%,d", count);
        }
    }

    /** A bar and the way to the next one. */
    public record Bar(String x, String y, String width, String height, String way, int tone) {}

    /** The bars. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double width = WIDTH / steps.size();
        for (int i = 0; i < steps.size(); i++) {
            double top = top(steps.get(i).count());
            var way = i + 1 == steps.size()
                    ? ""
                    : way(i * width, width, top, top(steps.get(i + 1).count()));
            bars.add(new Bar(at(i * width), at(top), at(width * BAR), at(HEIGHT - top), way, i));
        }
        return bars;
    }

    /** What it shows, in one sentence. */
    public String sentence() {
        return steps.stream()
                .map(step -> step.written() + " " + step.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "From list to lead: ", "."));
    }

    private double top(long count) {
        long most = Math.max(1, steps.stream().mapToLong(Step::count).max().orElse(1));
        return HEIGHT - Math.max(2, (HEIGHT - ROOM) * count / most);
    }

    private static String way(double left, double width, double from, double to) {
        double x0 = left + width * BAR;
        double x1 = left + width;
        double bend = width * 0.23;
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.0fH%.1fZ",
                x0,
                from,
                x0 + bend,
                from,
                x1 - bend,
                to,
                x1,
                to,
                HEIGHT,
                x0);
    }

    private static String at(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
