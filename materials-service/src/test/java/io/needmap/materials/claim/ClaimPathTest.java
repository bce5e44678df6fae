package io.needmap.materials.claim;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.competitor;
import static io.needmap.materials.support.FieldEvents.erased;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.objection;
import static io.needmap.materials.support.FieldEvents.pitch;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.materials.support.TestClock;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClaimPathTest {

    @Inject
    FieldEvents field;

    @Inject
    ClaimPass pass;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID rival = Ids.next();

    /** Claims must be checked against every competitor: those of other tests have left the market. */
    @BeforeEach
    void oneCompetitor() {
        jdbi.useHandle(h -> h.execute("UPDATE competitor_replica SET active = FALSE"));
        field.apply(competitor(rival, "Rival", true));
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void aPitchChallengesTheClaimAndReopensTheGap() {
        String claim = claim(List.of());
        String material = createMaterial(onClaim(claim));
        transition("materials", material, "submit", null).statusCode(200);
        UUID[] reps = {Ids.next(), Ids.next()};
        field.apply(rep(reps[0], "CL-N"), rep(reps[1], "CL-S"));
        for (UUID rep : reps) {
            as("REP")
                    .body(Map.of("repId", rep, "verdict", "USE_AS_IS"))
                    .post("/api/v1/materials/{id}/reviews", material)
                    .then()
                    .statusCode(201);
        }
        transition("materials", material, "approve", null).statusCode(200);
        transition("materials", material, "publish", null)
                .statusCode(422)
                .body("code", equalTo("CLAIM_NOT_PROVED"))
                .body("claimId", equalTo(claim))
                .body("test", equalTo("UNIQUE"));
        String story = story(claim);
        transition("stories", story, "publish", null).statusCode(422).body("test", equalTo("UNIQUE"));

        prove(claim);
        transition("materials", material, "publish", null).statusCode(200);
        transition("stories", story, "publish", null).statusCode(200);
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        match(material, activity, .9);
        assertThat(gapOf(activity).getString("state")).isEqualTo("FILLED");

        UUID heard = Ids.next();
        field.apply(pitch(heard, rival, UUID.fromString(claim)));
        state("claims", claim, "CHALLENGED");
        state("materials", material, "AT_RISK");
        state("stories", story, "AT_RISK");
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isEqualTo(.45);
        assertThat(gapOf(activity).getString("state")).isEqualTo("OPEN");
        assertThat(gapOf(activity).getString("reopenedBecause")).isEqualTo("COVERAGE_FELL");
        ops().get("/api/v1/claims/{id}/challenges", claim)
                .then()
                .statusCode(200)
                .body("items[0].statementId", equalTo(heard.toString()))
                .body("items[0].open", equalTo(true));
        transition("materials", material, "verify", null).statusCode(422).body("code", equalTo("CLAIM_NOT_PROVED"));
        refusedInAFile(ops().get("/api/v1/materials/{id}", material).path("externalId"));

        field.apply(erased(heard, 2));
        state("claims", claim, "SUBSTANTIATED");
        state("materials", material, "PUBLISHED");
        state("stories", story, "PUBLISHED");
        assertThat(gapOf(activity).getString("state")).isEqualTo("FILLED");
        transition("stories", story, "archive", null).statusCode(200);
        SentEvents.await(brokers, "claim", "claim-changed", "claim-substantiated", "claim-challenged");
        SentEvents.await(brokers, "claim", "story-changed", "story-published", "story-at-risk", "story-archived");
    }

    @Test
    void anAnswerIsOneToThePitchesThatWereSeen() {
        String claim = claim(List.of());
        prove(claim);
        transition("claims", claim, "answer-challenges", Map.of("answer", "x")).statusCode(409);
        UUID id = UUID.fromString(claim);
        UUID seen = Ids.next();
        UUID linkedLater = Ids.next();
        var lastWeek = Instant.now().minus(Duration.ofDays(7));
        field.apply(pitch(seen, 1, rival, id, lastWeek), pitch(linkedLater, 1, rival, null, lastWeek));
        state("claims", claim, "CHALLENGED");
        transition("claims", claim, "answer-challenges", Map.of("answer", "ours is certified"))
                .statusCode(200)
                .body("openChallenges", equalTo(0))
                .body("state", equalTo("SUBSTANTIATED"));
        field.apply(pitch(seen, 2, rival, id, lastWeek));
        state("claims", claim, "SUBSTANTIATED");
        field.apply(pitch(linkedLater, 2, rival, id, lastWeek));
        state("claims", claim, "CHALLENGED");
    }

    @Test
    void evidenceAgesAndANewCompetitorHasToBeChecked() {
        String claim = claim(List.of());
        prove(claim);
        field.apply(competitor(Ids.next(), "Newcomer", true));
        state("claims", claim, "UNPROVEN");
        jdbi.useHandle(h -> h.execute("UPDATE competitor_replica SET active = FALSE WHERE id <> ?", rival));
        evidence(claim, "UNIQUE", Map.of("kind", "COMPETITOR_CHECK", "competitorId", rival));
        state("claims", claim, "SUBSTANTIATED");
        TestClock.pass(90);
        pass.run();
        state("claims", claim, "UNPROVEN");
    }

    @Test
    void theMostHeardObjectionNeedsAPublishedResponse() {
        UUID theme = Ids.next();
        String claim = claim(List.of(theme));
        prove(claim);
        state("claims", claim, "SUBSTANTIATED");
        field.apply(objection(theme, "UNHANDLED", "2026-11-01T10:00:00Z"));
        state("claims", claim, "UNPROVEN");
        String material = createMaterial(published("the answer"));
        String response = ops().body(Map.of("themeId", theme, "objection", "too dear", "materialId", material))
                .post("/api/v1/objection-responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        transition("objection-responses", response, "approve", null).statusCode(200);
        pass.run();
        state("claims", claim, "SUBSTANTIATED");
        transition("materials", material, "archive", null).statusCode(200);
        pass.run();
        state("claims", claim, "UNPROVEN");
    }

    @Test
    void evidenceMustFitItsTest() {
        String claim = claim(List.of());
        refused(claim, "UNIQUE", Map.of("kind", "SIGN_OFF"), 422, "EVIDENCE_NOT_FITTING");
        refused(claim, "UNIQUE", Map.of("kind", "COMPETITOR_CHECK"), 422, "EVIDENCE_NOT_FITTING");
        refused(
                claim,
                "UNIQUE",
                Map.of("kind", "COMPETITOR_CHECK", "competitorId", Ids.next()),
                422,
                "UNKNOWN_COMPETITOR");
        refused(claim, "DELIVERABLE", Map.of("kind", "SIGN_OFF", "datedOn", "2199-01-01"), 422, "DATED_IN_FUTURE");
        as("REP")
                .body(Map.of("text", "we are fast"))
                .post("/api/v1/claims")
                .then()
                .statusCode(403);
        var unknown = onClaim(Ids.next().toString());
        ops().body(unknown).post("/api/v1/materials").then().statusCode(422).body("code", equalTo("UNKNOWN_CLAIM"));
    }

    /** Whatever rests on a claim that fell says nothing new, also when a file says so. */
    private static void refusedInAFile(String externalId) {
        String file = "title,kind,origin,externalId,state\nsays more,BATTLECARD,MARKETING,%s,PUBLISHED\n";
        String job = ops().contentType("text/csv")
                .body(file.formatted(externalId).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/material-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> ops().get("/api/v1/material-imports/{id}/rows", job)
                        .then()
                        .body("items.code", contains("CLAIM_NOT_PROVED")));
    }

    private void refused(String claim, String test, Map<String, Object> fields, int status, String code) {
        ops().body(evidenceBody(fields))
                .post("/api/v1/claims/{id}/tests/{test}", claim, test)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static Map<String, Object> onClaim(String claim) {
        var body = material("rests on a claim");
        body.put("claimIds", List.of(claim));
        body.put("externalId", Ids.next());
        return body;
    }

    private static String claim(List<UUID> themes) {
        return ops().body(Map.of("text", "We measure in half the time", "objectionThemeIds", themes))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .body("state", equalTo("UNPROVEN"))
                .extract()
                .path("id");
    }

    private static String story(String claim) {
        return ops().body(Map.of(
                        "title",
                        "Seconds, not cameras",
                        "reframe",
                        "The line waits",
                        "hypothesis",
                        "Plants lose minutes",
                        "claimIds",
                        List.of(claim)))
                .post("/api/v1/stories")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void prove(String claim) {
        evidence(claim, "UNIQUE", Map.of("kind", "COMPETITOR_CHECK", "competitorId", rival));
        evidence(claim, "CREDIBLE", Map.of("kind", "INDEPENDENT_TEST"));
        evidence(claim, "DELIVERABLE", Map.of("kind", "SIGN_OFF"));
        evidence(claim, "DEFENSIBLE", Map.of("kind", "SUBSTANTIATION"));
        state("claims", claim, "SUBSTANTIATED");
    }

    private static void evidence(String claim, String test, Map<String, Object> fields) {
        ops().body(evidenceBody(fields))
                .post("/api/v1/claims/{id}/tests/{test}", claim, test)
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> evidenceBody(Map<String, Object> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("source", "https://example.org/proof");
        body.putIfAbsent("datedOn", LocalDate.now(ZoneOffset.UTC).toString());
        return body;
    }

    private static void state(String collection, String id, String expected) {
        ops().get("/api/v1/%s/%s".formatted(collection, id))
                .then()
                .statusCode(200)
                .body("state", equalTo(expected));
    }
}
