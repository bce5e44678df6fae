package io.needmap.activitymap.need;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/** A quarter of a year; as text {@code 2026-Q4}, which sorts in time. */
public record Quarter(int year, int number) {

    /** The quarter of an instant in UTC. */
    public static Quarter of(Instant instant) {
        var date = instant.atZone(ZoneOffset.UTC);
        return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Earlier by a negative number of quarters. */
    public Quarter plus(int quarters) {
        int index = year * 4 + number - 1 + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** The so many quarters that end with this one, oldest first. */
    List<String> window(int quarters) {
        return IntStream.range(0, quarters)
                .mapToObj(i -> plus(i - quarters + 1).toString())
                .toList();
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
