package io.needmap.interview.trend;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TrendApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String theme;

    @BeforeEach
    void aThemeInARegionOfItsOwn() {
        region = Scene.region();
        theme = Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()));
    }

    @Test
    void rideAlongsAndCallNotesAreCountedTogether() {
        String tracker = tracker("BUYER");
        String one = Scene.rep(region);
        String other = Scene.rep(region);
        String note = note(one, 10, "BUYER");
        note(other, 20, "REP");
        note(one, 120, "BUYER");
        rideAlong(other, 15, 3, true);
        rideAlong(other, 100, 4, false);
        trends("MARKETER")
                .body("items", hasSize(1))
                .body("items[0].mentions", equalTo(2))
                .body("items[0].exposures", equalTo(5))
                .body("items[0].mentionsBefore", equalTo(1))
                .body("items[0].exposuresBefore", equalTo(5))
                .body("items[0].reps", equalTo(2))
                .body("items[0].state", equalTo("WATCH"))
                .body("items[0].suppressed", equalTo(false))
                .body("stale", equalTo(false));
        for (var published : Map.of(theme, "theme-changed", tracker, "tracker-changed", note, "call-note-changed")
                .entrySet()) {
            EventContracts.assertValid(new EventProbe(brokers, "needmap.interview.theme.v1")
                    .awaitMessageAbout(published.getKey(), "io.needmap.interview." + published.getValue() + ".v1"));
        }
    }

    @Test
    void aTrackerListensToWhomItIsToldTo() {
        tracker("ANYBODY");
        note(Scene.rep(region), 5, "REP");
        trends("MARKETER").body("items[0].mentions", equalTo(1));
    }

    @Test
    void aSalesManagerSeesNoCellOfFewerThanThreeReps() {
        tracker("BUYER");
        for (int reps = 1; reps <= 3; reps++) {
            note(Scene.rep(region), 5, "BUYER");
            trends("SALES_MANAGER")
                    .body("items[0].suppressed", equalTo(reps < 3))
                    .body("items[0].mentions", reps < 3 ? nullValue() : equalTo(3));
        }
    }

    @Test
    void aCallIsCountedOnceHoweverOftenItsNoteArrives() {
        tracker("BUYER");
        var body = noteBody(Scene.rep(region), 5, "BUYER");
        String id = ops().body(body)
                .post("/api/v1/call-notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ops().body(body).post("/api/v1/call-notes").then().statusCode(200).body("id", equalTo(id));
        for (int i = 0; i < 2; i++) {
            ops().header("Idempotency-Key", "call-" + id)
                    .body(body)
                    .post("/api/v1/call-notes")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(id));
        }
        ops().get("/api/v1/call-notes?regionCode=" + region)
                .then()
                .body("items.id", contains(id))
                .body("items[0].keywords[0].keyword", equalTo(keyword()));
        ops().get("/api/v1/call-notes/{id}/history", id).then().body("items", hasSize(1));
        trends("MARKETER").body("items[0].mentions", equalTo(1)).body("items[0].exposures", equalTo(1));
    }

    @Test
    void anErasedRepIsStillCountedButNoRecordingLeadsToThem() {
        tracker("BUYER");
        String rep = Scene.rep(region);
        String id = note(rep, 5, "BUYER");
        ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(200);
        ops().get("/api/v1/call-notes/{id}", id)
                .then()
                .body("externalCallId", nullValue())
                .body("version", equalTo(2));
        trends("MARKETER").body("items[0].mentions", equalTo(1));
    }

    @Test
    void badInputIsAProblem() {
        var rep = Scene.rep(region);
        ops().body(noteBody(UUID.randomUUID().toString(), 1, "BUYER"))
                .post("/api/v1/call-notes")
                .then()
                .statusCode(422);
        var future = noteBody(rep, 1, "BUYER");
        future.put("conductedAt", "+999999999-12-31T23:59:59Z");
        ops().body(future).post("/api/v1/call-notes").then().statusCode(400);
        ops().body(Map.of("name", "t", "themeId", UUID.randomUUID().toString(), "keywords", List.of("a")))
                .post("/api/v1/trackers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/themeId"));
        ops().body(Map.of("name", "t", "themeId", theme, "keywords", List.of()))
                .post("/api/v1/trackers")
                .then()
                .statusCode(400);
        for (String role : List.of("REP", "SALES_MANAGER")) {
            as(role).get("/api/v1/call-notes").then().statusCode(403);
        }
        ops().get("/api/v1/trends?themeId=x").then().statusCode(400);
    }

    private ValidatableResponse trends(String role) {
        return as(role).get("/api/v1/trends?regionCode={r}&themeId={t}", region, theme)
                .then()
                .statusCode(200);
    }

    private String keyword() {
        return "word " + theme;
    }

    private String tracker(String saidBy) {
        return Scene.post(
                "/api/v1/trackers",
                Map.of(
                        "name",
                        "Tracker",
                        "themeId",
                        theme,
                        "keywords",
                        List.of(" WORD " + theme, "other"),
                        "saidBy",
                        saidBy));
    }

    private String note(String rep, int daysAgo, String saidBy) {
        return Scene.post("/api/v1/call-notes", noteBody(rep, daysAgo, saidBy));
    }

    private Map<String, Object> noteBody(String rep, int daysAgo, String saidBy) {
        return new HashMap<>(Map.of(
                "externalCallId", UUID.randomUUID().toString(),
                "repId", rep,
                "conductedAt", ago(daysAgo),
                "keywords", List.of(Map.of("keyword", "Word " + theme, "saidBy", saidBy, "count", 2))));
    }

    private void rideAlong(String rep, int daysAgo, int calls, boolean mentioned) {
        var body = new HashMap<>(Scene.interviewBody(rep, Scene.guide()));
        body.putAll(Map.of("channel", "RIDE_ALONG", "calls", calls, "conductedAt", ago(daysAgo)));
        String interview = Scene.post("/api/v1/interviews", body);
        if (mentioned) {
            Scene.statement(interview, Map.of("kind", "PROSPECT_WORRY", "quote", "The audit", "themeId", theme));
        }
        for (String step : List.of("start", "complete")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/interviews/{id}/" + step, interview)
                    .then()
                    .statusCode(200);
        }
    }

    private static String ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).toString();
    }
}
