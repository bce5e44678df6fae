package io.needmap.leads.handover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/** A region's calendar as interview-service last told. */
record RegionReplica(
        UUID id,
        long sequence,
        String code,
        String timeZone,
        @Json List<HeardRegion.Hours> businessHours,
        List<LocalDate> holidays) {

    BusinessCalendar calendar() {
        var hours = businessHours.stream()
                .map(h -> WorkingHours.told(h.day(), h.from(), h.to()))
                .toList();
        return new BusinessCalendar(zone(), hours.isEmpty() ? WorkingHours.USUAL : hours, holidays);
    }

    /** A zone that this machine does not know is told by a newer one. */
    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }
}
