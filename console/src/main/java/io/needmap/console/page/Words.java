package io.needmap.console.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How times, numbers and the API's codes read on a page. */
@TemplateExtension
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private Words() {}

    /** {@code IN_PRODUCTION} as "In production". */
    public static String words(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return capital(words);
    }

    /** What a rep does: {@code SE} as "Sales engineer". */
    public static String role(String code) {
        return switch (code) {
            case "SE" -> "Sales engineer";
            case "SDR" -> code;
            default -> words(code);
        };
    }

    /** {@code IN_PRODUCTION} as "in production". */
    public static String small(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With a full stop, unless it ends in one. */
    public static String sentence(String text) {
        var said = text.strip();
        return said.isEmpty() || ".!?".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }

    /** With a capital letter in front. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** 12 Nov. */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    /** 12 Nov 2026. */
    public static String day(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** 12 Nov, 09:12 UTC. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** 09:30. */
    public static String hour(Instant instant) {
        return HOUR.format(instant.atZone(ZoneOffset.UTC));
    }

    /** Thursday 26 November, 09:30 UTC. */
    public static String weekday(Instant instant) {
        return WEEKDAY.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** As an input for a date and a time takes it. */
    public static String field(Instant instant) {
        return FIELD.format(instant.atZone(ZoneOffset.UTC));
    }

    /** "26 days ago", seen from {@code now}. */
    public static String ago(Instant instant, Instant now) {
        long days = Duration.between(instant, now).toDays();
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days + " days ago";
    }

    /** "3 reps", "1 rep". */
    public static String count(int number, String thing) {
        return count((long) number, thing);
    }

    /** "3 reps", "1 rep". */
    public static String count(long number, String thing) {
        return grouped(number) + " " + plural(thing, number);
    }

    /** 2,418. */
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** 2,418. */
    public static String grouped(int number) {
        return grouped((long) number);
    }

    /** 0.64 as "64". */
    public static String percent(@Nullable Double share) {
        return share == null ? "–" : Long.toString(Math.round(share * 100));
    }

    /** With one decimal. */
    public static String one(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ENGLISH, "%.1f", number);
    }

    /** With two decimals. */
    public static String two(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ENGLISH, "%.2f", number);
    }

    /** A count as a count, all else with two decimals. */
    public static String plain(@Nullable Double number) {
        return number != null && number == Math.rint(number) ? Long.toString(Math.round(number)) : two(number);
    }

    /** With three decimals. */
    public static String three(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ENGLISH, "%.3f", number);
    }

    /** The plural where there is not exactly one. */
    static String plural(String thing, long number) {
        if (number == 1) {
            return thing;
        }
        return thing.endsWith("y") && !thing.endsWith("ay")
                ? thing.substring(0, thing.length() - 1) + "ies"
                : thing + "s";
    }
}
