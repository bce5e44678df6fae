package io.needmap.console.interviews;

import io.needmap.console.api.FieldFault;
import io.needmap.console.api.Trouble;
import io.needmap.console.service.Service;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as it was typed by the clock of a region.
 *
 * @param instant the same in UTC, as the API wants it; what is no time stays as it was typed
 * @param trouble why it cannot be: clocks were set forward over it
 * @param note what the reader should know of it; empty when there is nothing
 */
record FieldTime(@Nullable String instant, @Nullable Trouble trouble, String note) {

    static final String FIELD = "conductedAt";
    private static final int UNPROCESSABLE = 422;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /**
     * Reads a local time. One that clocks skipped is refused: it was mistyped. Of one that came twice the first is taken,
     * and said so.
     */
    static FieldTime of(@Nullable String typed, ZoneId zone) {
        if (typed == null) {
            return new FieldTime(null, null, "");
        }
        try {
            return at(LocalDateTime.parse(typed), zone);
        } catch (DateTimeParseException e) {
            return new FieldTime(typed, null, "");
        }
    }

    private static FieldTime at(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            return new FieldTime(null, skipped(time, zone), "");
        }
        var note = offsets.size() == 1
                ? ""
                : " %s came twice in %s that day; the first one was taken.".formatted(HOUR.format(time), zone.getId());
        return new FieldTime(time.toInstant(offsets.get(0)).toString(), null, note);
    }

    private static Trouble skipped(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        var message = "there was no %s that day in %s, clocks went from %s to %s"
                .formatted(
                        HOUR.format(time),
                        zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId(),
                        HOUR.format(change.getDateTimeBefore()),
                        HOUR.format(change.getDateTimeAfter()));
        return new Trouble(
                Service.INTERVIEW,
                UNPROCESSABLE,
                "SKIPPED_TIME",
                "That time never was",
                "",
                List.of(new FieldFault("/" + FIELD, message)));
    }
}
