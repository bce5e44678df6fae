package io.needmap.interview.region;

import io.needmap.interview.calendar.TimeRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a region is made of.
 *
 * @param id chosen by the client, or none
 * @param code short and for ever, for example {@code EMEA}
 * @param timeZone an IANA name, for example {@code Europe/Berlin}
 * @param businessHours when somebody works there, at most 50, none of which overlap; Monday to Friday nine to five when
 *     absent
 * @param holidays days on which nobody works, in the years 1950 to 2199, at most 500
 */
record RegionRequest(
        @Nullable UUID id,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,19}", message = "1 to 20 capital letters, digits, - or _")
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 64) String timeZone,

        @Nullable @Size(max = 50) List<@NotNull @Valid BusinessHours> businessHours,
        @Nullable @Size(max = 500) List<@NotNull LocalDate> holidays) {

    @AssertTrue(message = "timeZone must be an IANA name such as Europe/Berlin")
    @Schema(hidden = true)
    boolean isTimeZoneKnown() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "holidays must be in the years 1950 to 2199")
    @Schema(hidden = true)
    boolean isEachHolidayPlausible() {
        return holidays == null || holidays.stream().allMatch(day -> day == null || TimeRange.covers(day));
    }
}
