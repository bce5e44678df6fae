package io.needmap.local.sample;

import java.time.Instant;
import java.util.List;

/**
 * One conversation of the sample company.
 *
 * @param key names the interview for ever, whatever the date
 * @param sheets positions of the transitions that it covers
 * @param quarter 1 (oldest) to 4 (current)
 * @param calls calls listened to; 0 unless it is a ride-along
 */
record PlannedInterview(
        String key,
        String guide,
        Person person,
        List<Integer> sheets,
        int quarter,
        Instant conductedAt,
        String channel,
        String interviewer,
        int calls) {

    boolean covers(int sheet) {
        return sheets.contains(sheet);
    }

    String region() {
        return person.region().code();
    }
}
