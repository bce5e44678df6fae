package io.needmap.console.page;

import io.needmap.console.api.Api;
import io.needmap.console.api.Trouble;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clocks of the regions: what happens in the field is typed and told by the time that it is there. */
@Named("clocks")
@RequestScoped
public class RegionClocks {

    private static final String REGIONS = "/regions?limit=200";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final Api api;
    private @Nullable Map<String, ZoneId> zones;
    private @Nullable Trouble trouble;

    /** Asks for the regions when the first of them is needed. */
    public RegionClocks(Api api) {
        this.api = api;
    }

    /** The time zone of a region; UTC where it is not known. */
    public ZoneId zone(@Nullable String regionCode) {
        return regionCode == null ? ZoneOffset.UTC : zones().getOrDefault(regionCode, ZoneOffset.UTC);
    }

    /** What to call that zone: {@code Europe/Berlin}. */
    public String name(@Nullable String regionCode) {
        var zone = zone(regionCode);
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** 12 Nov. */
    public String day(Instant instant, @Nullable String regionCode) {
        return DAY.format(instant.atZone(zone(regionCode)));
    }

    /** 12 Nov, 09:12 (Europe/Berlin). */
    public String moment(Instant instant, @Nullable String regionCode) {
        return "%s (%s)".formatted(MOMENT.format(instant.atZone(zone(regionCode))), name(regionCode));
    }

    /** As an input for a date and a time takes it. */
    public String field(Instant instant, @Nullable String regionCode) {
        return FIELD.format(instant.atZone(zone(regionCode)));
    }

    /** Whether one clock tells the time of all these regions. */
    public boolean agree(List<String> regionCodes) {
        return regionCodes.stream().map(this::zone).distinct().count() <= 1;
    }

    /** Why the clocks are not known; null when they are. */
    public @Nullable Trouble trouble() {
        zones();
        return trouble;
    }

    private Map<String, ZoneId> zones() {
        if (zones == null) {
            var first = api.list(REGIONS, Region.class).reply();
            trouble = first.trouble();
            zones = api.all(REGIONS, Region.class, first).stream()
                    .collect(Collectors.toMap(Region::code, region -> known(region.timeZone()), (one, other) -> one));
        }
        return zones;
    }

    /** A zone that is younger than this Java's list of them is read as UTC, here and where it is shown. */
    private static ZoneId known(@Nullable String timeZone) {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private record Region(String code, @Nullable String timeZone) {}
}
