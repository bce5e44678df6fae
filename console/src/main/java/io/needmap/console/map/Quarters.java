package io.needmap.console.map;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/** Quarters as the API writes them. */
final class Quarters {

    private static final int TWO_YEARS = 8;

    private Quarters() {}

    /** Those of the last two years, the newest first. */
    static List<String> until(Instant now) {
        var today = now.atZone(ZoneOffset.UTC);
        return IntStream.range(0, TWO_YEARS)
                .mapToObj(i -> today.minus(i, IsoFields.QUARTER_YEARS))
                .map(day -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR))
                .toList();
    }
}
