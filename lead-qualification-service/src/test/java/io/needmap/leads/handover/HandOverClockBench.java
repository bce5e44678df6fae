package io.needmap.leads.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How long the clocks of 100,000 leads take: {@code main}, with the test class path; not run by the build. */
public final class HandOverClockBench {

    private static final int LEADS = 100_000;

    private HandOverClockBench() {}

    /** Prints milliseconds for an answer and a first touch of every lead, five times. */
    public static void main(String[] args) {
        var holidays = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"), java.time.Period.ofDays(31))
                .toList();
        var calendars = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata").stream()
                .map(zone -> new BusinessCalendar(ZoneId.of(zone), WorkingHours.USUAL, holidays))
                .toList();
        var start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        for (int round = 0; round < 5; round++) {
            var random = new Random(round);
            long began = System.nanoTime();
            long sum = 0;
            for (int lead = 0; lead < LEADS; lead++) {
                var at = Instant.ofEpochSecond(start + random.nextInt(300 * 86_400));
                var calendar = calendars.get(lead % calendars.size());
                sum += calendar.after(at, 240).getEpochSecond()
                        + calendar.after(at, 960).getEpochSecond();
            }
            double millis = (System.nanoTime() - began) / 1e6;
            System.out.printf(Locale.ROOT, "%d leads, two promises each: %.0f ms (%d)%n", LEADS, millis, sum);
        }
    }
}
