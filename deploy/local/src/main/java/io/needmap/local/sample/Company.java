package io.needmap.local.sample;

import java.time.ZoneId;
import java.util.List;

/** The sample company itself: who works where, who asks what, against whom it sells. */
record Company(
        String name,
        List<Region> regions,
        List<String> people,
        List<String> interviewers,
        List<Competitor> competitors,
        List<Question> questions,
        List<Guide> guides) {

    record Region(String code, String name, String timeZone, List<String> plants, List<Rep> reps) {

        ZoneId zone() {
            return ZoneId.of(timeZone);
        }
    }

    record Rep(String name, String role) {}

    record Competitor(String code, String name, List<String> aliases) {}

    record Question(String key, String text, String purpose, String decision) {}

    record Guide(String key, String name, String kind, List<String> questions) {}
}
