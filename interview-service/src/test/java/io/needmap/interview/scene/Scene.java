package io.needmap.interview.scene;

import static io.needmap.testkit.Api.ops;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes, through the API, what a test needs before it can begin. */
public final class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Scene() {}

    /** A region in Berlin's time zone with a code of its own. */
    public static String region() {
        return region("Europe/Berlin");
    }

    public static String region(String timeZone) {
        String code = "S-" + NUMBER.incrementAndGet();
        post("/api/v1/regions", Map.of("code", code, "name", "Region " + code, "timeZone", timeZone));
        return code;
    }

    public static String rep(String regionCode) {
        return post(
                "/api/v1/reps",
                Map.of("name", "Rep " + NUMBER.incrementAndGet(), "regionCode", regionCode, "role", "FIELD"));
    }

    public static String competitor() {
        return post(
                "/api/v1/competitors",
                Map.of("name", "Rival " + NUMBER.incrementAndGet(), "aliases", List.of("The other one")));
    }

    public static String question() {
        return post(
                "/api/v1/questions",
                Map.of(
                        "text", "Which five things do you do before the offer?",
                        "audience", "REP",
                        "purpose", "Hear what is really done",
                        "decision", "What goes on the map"));
    }

    public static String guide() {
        return post("/api/v1/guides", guideBody());
    }

    public static Map<String, Object> guideBody() {
        return Map.of(
                "name",
                "Five activities",
                "kind",
                "FIVE_ACTIVITIES",
                "transitions",
                List.of(transition("Contacted", "Qualified")),
                "questionIds",
                List.of());
    }

    public static Map<String, String> transition(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    /** A planned interview with a new rep in a new region. */
    public static String interview() {
        return interviewWith(rep(region()));
    }

    public static String interviewWith(String repId) {
        return post("/api/v1/interviews", interviewBody(repId, guide()));
    }

    public static Map<String, Object> interviewBody(String repId, String guideId) {
        return Map.of(
                "guideId",
                guideId,
                "repId",
                repId,
                "channel",
                "PHONE",
                "conductedAt",
                "2026-09-14T08:30:00Z",
                "interviewer",
                "Ines",
                "transitions",
                List.of(transition("Contacted", "Qualified")));
    }

    public static Map<String, Object> activity() {
        return Map.of(
                "kind", "ACTIVITY",
                "quote", "Before the first visit I walk their line with a stopwatch.",
                "activity", "Measures the line",
                "transition", transition("Contacted", "Qualified"),
                "manner", "VOLUNTEERED",
                "importance", 5,
                "satisfaction", 2);
    }

    public static String statement(String interviewId, Map<String, Object> body) {
        return post("/api/v1/interviews/" + interviewId + "/statements", body);
    }

    /** Two more reps of the region who speak, and regions of one rep each: a sales manager may know what the region says. */
    public static void crowd(String region) {
        for (String of : List.of(region, region, region(), region(), region())) {
            statement(
                    interviewWith(rep(of)),
                    Map.of("kind", "LINGO", "quote", "Cold.", "term", "cold", "meaning", "new"));
        }
    }

    /** Sends what must succeed; answers with the id of what was made. */
    public static String post(String path, Map<String, ?> body) {
        return ops().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
