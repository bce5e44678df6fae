package io.needmap.e2e;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Panel;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a competitor says in the field challenges what we say of ourselves, and everything that rests on it follows. */
@Order(2)
@ExtendWith(WithNeedmap.class)
class ChallengedClaimTest {

    private static final String PREFIX = "CHALLENGED";

    private final NeedmapApi api;
    private final FieldWork field;
    private final Catalogue catalogue;
    private final Panel panel;

    ChallengedClaimTest(Needmap needmap) {
        this.api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        this.field = new FieldWork(api);
        this.catalogue = new Catalogue(needmap);
        this.panel = new Panel(needmap.service(App.INTERVIEW, Role.MARKETING_OPS), api, PREFIX, 1);
    }

    @Test
    void aCompetitorsPitchReopensTheGapThatItsClaimHelpedToClose() {
        var activity = panel.activities().get(0);
        var rival = api.post("/api/v1/competitors", Map.of("name", PREFIX + " rival", "aliases", List.of()))
                .id();
        needOf(activity);
        var claim = api.post("/api/v1/claims", Map.of("text", "We measure in half the time"))
                .id();
        var material = material(claim);
        var story = story(claim);
        refusedUntilProved("/api/v1/materials/" + material);
        refusedUntilProved("/api/v1/stories/" + story);

        prove(claim, rival);
        transition("/api/v1/materials/" + material, "publish");
        transition("/api/v1/stories/" + story, "publish");
        catalogue.match(material, activity, 0.95);
        eventually(() -> assertThat(gap(activity).path("state").asText()).isEqualTo("FILLED"));

        pitch(rival, claim);
        long heard = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertFallen(activity, claim, material, story));
        System.out.printf(
                "A pitch was heard, and its claim, material, story, coverage and gap had followed after %d ms%n",
                Duration.ofNanos(System.nanoTime() - heard).toMillis());
    }

    private void assertFallen(String activity, String claim, String material, String story) {
        assertThat(stateOf("claims", claim)).isEqualTo("CHALLENGED");
        assertThat(stateOf("materials", material)).isEqualTo("AT_RISK");
        assertThat(stateOf("stories", story)).isEqualTo("AT_RISK");
        var gap = gap(activity);
        assertThat(gap.path("coverage").asDouble()).isLessThan(0.5);
        assertThat(gap.path("state").asText()).isEqualTo("OPEN");
        assertThat(gap.path("reopenedBecause").asText()).isEqualTo("COVERAGE_FELL");
    }

    /** Each rep says so in each interview, and why. */
    private void needOf(String activity) {
        for (int interview = 0; interview < 16; interview++) {
            var body = FieldWork.activityBody("show the payback in seconds", panel.transition(), 5, 1);
            body.put("activityId", activity);
            var statement =
                    field.say(panel.interview(interview), body).path("id").asText();
            field.goal(panel.interview(interview), statement, "So that they see what a second is worth.");
        }
        eventually(() -> assertThat(gap(activity).path("need").asText()).isEqualTo("NEED"));
    }

    private JsonNode gap(String activity) {
        return api.get("/api/v1/material-gaps?activityId=" + activity)
                .path("items")
                .path(0);
    }

    private String stateOf(String collection, String id) {
        return api.get("/api/v1/%s/%s".formatted(collection, id)).path("state").asText();
    }

    /** A draft that two reps of two regions would use, and that is approved. */
    private String material(String claim) {
        var body = new HashMap<String, Object>();
        body.put("title", PREFIX + " sheet");
        body.put("kind", "PRESENTATION");
        body.put("origin", "MARKETING");
        body.put("claimIds", List.of(claim));
        var id = api.post("/api/v1/materials", body).id();
        transition("/api/v1/materials/" + id, "submit");
        for (int rep : List.of(0, 7)) {
            api.post("/api/v1/materials/" + id + "/reviews", Map.of("repId", panel.rep(rep), "verdict", "USE_AS_IS"));
        }
        transition("/api/v1/materials/" + id, "approve");
        return id;
    }

    private String story(String claim) {
        return api.post(
                        "/api/v1/stories",
                        Map.of(
                                "title",
                                "Seconds, not cameras",
                                "reframe",
                                "The line waits",
                                "hypothesis",
                                "Plants lose minutes",
                                "claimIds",
                                List.of(claim)))
                .id();
    }

    private void refusedUntilProved(String path) {
        var refused = catchThrowableOfType(ApiException.class, () -> transition(path, "publish"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CLAIM_NOT_PROVED");
        assertThat(refused.problem().path("test").asText()).isEqualTo("UNIQUE");
    }

    /** Every competitor that there is has to be checked, whoever made it. */
    private void prove(String claim, String rival) {
        evidence(claim, "CREDIBLE", Map.of("kind", "INDEPENDENT_TEST"));
        evidence(claim, "DELIVERABLE", Map.of("kind", "SIGN_OFF"));
        evidence(claim, "DEFENSIBLE", Map.of("kind", "SUBSTANTIATION"));
        eventually(() -> evidence(claim, "UNIQUE", Map.of("kind", "COMPETITOR_CHECK", "competitorId", rival)));
        api.forEach("/api/v1/competitors?limit=200", competitor -> {
            var id = competitor.path("id").asText();
            if (!id.equals(rival)) {
                evidence(claim, "UNIQUE", Map.of("kind", "COMPETITOR_CHECK", "competitorId", id));
            }
        });
        eventually(() -> assertThat(stateOf("claims", claim)).isEqualTo("SUBSTANTIATED"));
    }

    private void evidence(String claim, String test, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("source", "https://library.example/proof");
        body.put("datedOn", LocalDate.now(ZoneOffset.UTC).toString());
        api.post("/api/v1/claims/%s/tests/%s".formatted(claim, test), body);
    }

    private void pitch(String rival, String claim) {
        field.say(
                panel.interview(3),
                Map.of(
                        "kind",
                        "COMPETITOR_PITCH",
                        "quote",
                        "They were told that the others do it as fast.",
                        "competitorId",
                        rival,
                        "line",
                        "We are as fast as they are",
                        "claimId",
                        claim));
    }

    private void transition(String path, String step) {
        api.post(path + "/" + step, Map.of(), api.get(path).path("version").asLong());
    }
}
