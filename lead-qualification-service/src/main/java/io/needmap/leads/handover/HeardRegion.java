package io.needmap.leads.handover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a region's event. */
record HeardRegion(
        @Nullable String code,
        @Nullable String timeZone,
        @Nullable List<Hours> businessHours,
        @Nullable List<LocalDate> holidays) {

    /** Hours of one day. */
    record Hours(DayOfWeek day, String from, String to) {}
}
