package io.needmap.console.map;

import io.needmap.console.map.FieldAnswers.Assessed;
import io.needmap.console.plot.TrendPlot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How alignment went.
 *
 * @param trend the line; null when there is not yet one to draw
 * @param from the oldest moment that the slider reaches, in seconds
 * @param until the newest
 */
public record Progress(@Nullable TrendPlot trend, long from, long until) {

    private static final int POINTS = 40;
    private static final int SHORT_DAYS = 2;

    static Progress of(List<Assessed> newestFirst, Instant now) {
        if (newestFirst.isEmpty()) {
            return new Progress(null, 0, 0);
        }
        var oldest = newestFirst.get(newestFirst.size() - 1).assessedAt();
        var pattern = Duration.between(oldest, now).toDays() < SHORT_DAYS ? "d MMM, HH:mm" : "d MMM";
        var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
        var points = thinned(newestFirst);
        var trend = new TrendPlot(IntStream.range(0, points.size())
                .mapToObj(i -> new TrendPlot.Point(
                        format.format(points.get(i).assessedAt()),
                        points.get(i).alignment() * 100,
                        fell(points.get(Math.max(0, i - 1)), points.get(i))))
                .toList());
        // The slider knows whole seconds: the first one after the oldest, not the one before in which it was not yet.
        return new Progress(trend, oldest.getEpochSecond() + 1, now.getEpochSecond());
    }

    /** How many points it rose; negative when it fell. */
    public long change() {
        return trend == null ? 0 : trend.last().rounded() - trend.first().rounded();
    }

    /** Which of its two parts fell more, and what that means: of the activities it is good news. */
    private static String fell(Assessed before, Assessed after) {
        return before.activityPart() - after.activityPart() >= before.materialPart() - after.materialPart()
                ? "activities came up that nothing covers"
                : "material came that serves no activity";
    }

    // The newest always stays: the line ends where alignment is.
    private static List<Assessed> thinned(List<Assessed> newestFirst) {
        int step = Math.max(1, newestFirst.size() / POINTS);
        List<Assessed> kept = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i += step) {
            kept.add(newestFirst.get(i));
        }
        Collections.reverse(kept);
        return kept;
    }
}
