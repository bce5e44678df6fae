package io.needmap.console.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How often something was heard, week by week, as small bars beside its words.
 *
 * @param weeks the oldest first, the last one ends now
 */
public record SparkPlot(List<Week> weeks) {

    private static final int WEEKS = 10;
    private static final int STEP = 6;
    private static final double HIGHEST = 15;
    private static final double LEAST = 1;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * A week.
     *
     * @param from its first day, as it is written
     * @param count how often it was heard in it
     */
    public record Week(String from, long count) {}

    /** A bar of the drawing. */
    public record Bar(int x, String y, String height) {}

    /** What was heard at these times, counted back from now. */
    public static SparkPlot of(Collection<Instant> times, Instant now) {
        return new SparkPlot(IntStream.range(0, WEEKS)
                .mapToObj(i -> {
                    var from = now.minus(WEEK.multipliedBy(WEEKS - i));
                    var until = from.plus(WEEK);
                    return new Week(
                            DAY.format(from.atZone(ZoneOffset.UTC)),
                            times.stream()
                                    .filter(time -> time.isAfter(from) && !time.isAfter(until))
                                    .count());
                })
                .toList());
    }

    /** The bars; a week without a word keeps a line, so that it is seen to be one. */
    public List<Bar> bars() {
        double most = Math.max(1, most());
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> {
                    double height = LEAST + weeks.get(i).count() * (HIGHEST - LEAST) / most;
                    return new Bar(i * STEP, at(HIGHEST - height), at(height));
                })
                .toList();
    }

    /** Whether anything was heard in all these weeks. */
    public boolean any() {
        return most() > 0;
    }

    /** What it shows, in one sentence. */
    public String sentence() {
        long all = weeks.stream().mapToLong(Week::count).sum();
        return "Heard %d %s in the last %d weeks, %d of them in the last one."
                .formatted(
                        all,
                        all == 1 ? "time" : "times",
                        weeks.size(),
                        weeks.get(weeks.size() - 1).count());
    }

    private long most() {
        return weeks.stream().mapToLong(Week::count).max().orElse(0);
    }

    private static String at(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
