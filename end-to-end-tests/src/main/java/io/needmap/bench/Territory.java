package io.needmap.bench;

import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Reps who were interviewed, and activities on the map that each have an open gap: what statements can be about.
 *
 * @param reps ids
 * @param interviews ids of completed interviews, one a rep and quarter
 * @param activities ids; statements may name them
 */
record Territory(List<String> reps, List<String> interviews, List<UUID> activities) {

    private static final int TRANSITIONS = 20;
    private static final int REPS = 24;
    /** The current quarter is left out: its middle may be still to come. */
    static final int QUARTERS = 3;

    private static final int PATIENCE_SECONDS = 60;

    /** Makes one through the public API, with names that no other has. */
    static Territory make(NeedmapApi api, int activities) {
        var name = "BENCH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var reps = reps(api, name);
        var interviews = interviews(api, name, reps);
        return new Territory(reps, interviews, activities(api, name, interviews, activities));
    }

    /** The body of a statement about one of the activities, which says itself where it belongs. */
    Map<String, Object> statement(int number) {
        int activity = number % activities.size();
        var body = words("bench activity in the words of rep " + number % 97, transition(activity));
        body.put("activityId", activities.get(activity));
        return body;
    }

    /** The transition that an activity is for. */
    static Map<String, String> transition(int activity) {
        int step = activity % TRANSITIONS;
        return Map.of("from", "Bench stage " + step, "to", "Bench stage " + (step + 1));
    }

    private static List<Map<String, String>> transitions() {
        return IntStream.range(0, TRANSITIONS).mapToObj(Territory::transition).toList();
    }

    /** A day in the middle of one of the last four quarters. */
    static LocalDate day(int quartersAgo) {
        return LocalDate.now(ZoneOffset.UTC)
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .minus(quartersAgo, IsoFields.QUARTER_YEARS)
                .plusDays(40);
    }

    private static List<String> reps(NeedmapApi api, String name) {
        var reps = new ArrayList<String>();
        for (var region : List.of(name + "-E", name + "-W")) {
            api.post("/api/v1/regions", Map.of("code", region, "name", region, "timeZone", "UTC"));
            for (int rep = 0; rep < REPS / 2; rep++) {
                var body = Map.of("name", region + " rep " + rep, "regionCode", region, "role", "FIELD");
                reps.add(api.post("/api/v1/reps", body).id());
            }
        }
        return reps;
    }

    private static List<String> interviews(NeedmapApi api, String name, List<String> reps) {
        var guide = api.post(
                "/api/v1/guides",
                Map.of(
                        "name",
                        name,
                        "kind",
                        "FIVE_ACTIVITIES",
                        "transitions",
                        transitions(),
                        "questionIds",
                        List.of()));
        var interviews = new ArrayList<String>();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            for (var rep : reps) {
                interviews.add(interview(api, guide.id(), rep, day(quarter)));
            }
        }
        return interviews;
    }

    private static String interview(NeedmapApi api, String guide, String rep, LocalDate day) {
        var planned = api.post(
                "/api/v1/interviews",
                Map.of(
                        "guideId",
                        guide,
                        "repId",
                        rep,
                        "channel",
                        "PHONE",
                        "conductedAt",
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        "interviewer",
                        "Bench",
                        "transitions",
                        transitions()));
        var path = "/api/v1/interviews/" + planned.id();
        var started = api.post(path + "/start", Map.of(), planned.version());
        api.post(path + "/complete", Map.of(), started.version());
        return planned.id();
    }

    /** Each from a statement, placed on the first buying stage as soon as the inbox has it. */
    private static List<UUID> activities(NeedmapApi api, String name, List<String> interviews, int count) {
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        var activities = new ArrayList<UUID>();
        for (int number = 0; number < count; number++) {
            var interview = interviews.get(number % interviews.size());
            var label = "%s activity %d".formatted(name, number);
            var statement =
                    api.post("/api/v1/interviews/" + interview + "/statements", words(label, transition(number)));
            activities.add(place(
                    api,
                    statement.id(),
                    Map.of(
                            "name", label,
                            "goal", "The buyer decides",
                            "relevance", "RELEVANT",
                            "toolNeeded", "YES",
                            "buyingStageId", stage)));
        }
        return activities;
    }

    private static UUID place(NeedmapApi api, String statement, Map<String, String> activity) {
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (true) {
            try {
                var placed = api.post("/api/v1/inbox/" + statement + "/place", Map.of("activity", activity));
                return UUID.fromString(placed.body().path("activityId").asText());
            } catch (ApiException e) {
                // Its event is still on the way.
                if (e.status() != 404 || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    private static Map<String, Object> words(String activity, Map<String, String> transition) {
        var body = new HashMap<String, Object>();
        body.put("kind", "ACTIVITY");
        body.put("quote", "What moves them is " + activity + "; without it nothing happens.");
        body.put("activity", activity);
        body.put("transition", transition);
        body.put("manner", "PROBED");
        body.put("importance", 5);
        body.put("satisfaction", 1);
        return body;
    }
}
