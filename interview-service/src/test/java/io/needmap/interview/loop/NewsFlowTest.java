package io.needmap.interview.loop;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.EventsOf;
import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.MapSays;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reps hear what was decided, answered and published since they were interviewed, from what they told and reviewed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NewsFlowTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String from = "From " + UUID.randomUUID();
    private final String subject = Ids.next().toString();
    private EventsOf materials;
    private EventsOf map;
    private String region;
    private String rep;

    @BeforeEach
    void aRep() {
        materials = new EventsOf(brokers, "materials");
        map = new EventsOf(brokers, "activity-map");
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void whatWasDecidedOnAnActivityIsToldToWhoeverToldOfIt() {
        String activity = Ids.next().toString();
        String interview = FieldWork.held(rep, Scene.guide(), null, from, "1");
        String statement =
                ops().get("/api/v1/statements?interviewId=" + interview).path("items[0].id");
        new MapSays(brokers).placed(statement, activity);
        String message = decided(subject, activity, Instant.now());
        map.send("meeting", subject, message);
        decided(Ids.next().toString(), Ids.next().toString(), Instant.now());
        decided(Ids.next().toString(), activity, Instant.now().minusSeconds(365 * 86_400L));
        map.tell("meeting", "meeting-closed", Ids.next().toString(), 1, Map.of());

        awaitNews("DECISION_TAKEN", "We make the comparison ourselves");
        assertThat(next().getString("items[0].reason")).contains("news of what this rep told");
        FieldWork.held(rep, Scene.guide(), null, from, "1");
        assertThat(next().getList("items")).isEmpty();
    }

    @Test
    void theAnswerToAPitchIsToldToWhoeverHeardIt() {
        String interview = Scene.interviewWith(rep);
        Scene.statement(
                interview,
                Map.of(
                        "kind",
                        "COMPETITOR_PITCH",
                        "quote",
                        "They say that they are faster",
                        "competitorId",
                        Scene.competitor(),
                        "line",
                        "Twice as fast",
                        "claimId",
                        subject));
        String message = claim(2, Instant.now(), "Only with half of the load");
        claim(1, null, null);
        materials.send("claim", subject, message);

        awaitNews("PITCH_ANSWERED", "Only with half of the load");
        assertThat(next().getString("items[0].news[0].about")).isEqualTo("Twice as fast");
        claim(3, null, null);
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(next().getList("items")).isEmpty());
    }

    @Test
    void thatADraftIsPublishedIsToldToWhoeverReviewedIt() {
        String other = Scene.rep(region);
        String version = Ids.next().toString();
        reviewed(rep, subject, null);
        reviewed(rep, subject, null);
        reviewed(other, subject, version);
        String message = draft("material-published", subject, 3, "PUBLISHED");
        draft("material-submitted", subject, 2, "IN_REVIEW");
        materials.send("material", subject, message);
        draft("version-withdrawn", version, 2, "WITHDRAWN");

        awaitNews("DRAFT_PUBLISHED", null);
        String at = next().getString("items[0].news[0].at");
        assertThat(next().getList("items.repId")).containsExactly(rep);
        assertThat(next().getList("items[0].news")).hasSize(1);
        draft("material-verified", subject, 4, "PUBLISHED");
        draft("version-published", version, 3, "CURRENT");
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(next().getList("items.repId")).contains(rep, other));
        assertThat(next().getString("items.find { it.repId == '%s' }.news[0].at".formatted(rep)))
                .isEqualTo(at);
    }

    /** A compacted topic keeps only the newest event of a material: here that somebody checked it later. */
    @Test
    void aDraftWasPublishedWhenItSaysSoAndNotWhenItWasLastToldOf() {
        reviewed(rep, subject, null);
        var published = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        materials.tell(
                "material",
                "material-verified",
                subject,
                9,
                Map.of("title", "One page", "state", "PUBLISHED", "publishedAt", published.toString()));
        awaitNews("DRAFT_PUBLISHED", null);
        assertThat(next().getString("items[0].news[0].at")).isEqualTo(published.toString());
    }

    @Test
    void whatCannotBeReadBecomesADeadLetter() {
        map.tell("meeting", "decision-taken", subject, 1, Map.of("text", "Without a time"));
        map.send("meeting", subject, "nothing");
        materials.tell("claim", "claim-challenged", subject, 1, Map.of("challengesAnsweredAt", "yesterday"));
        materials.tell("claim", "claim-sung", subject, 2, Map.of());
        materials.tell("material", "material-published", subject, 1, Map.of("state", "PUBLISHED"));
        materials.tell("material", "draft-reviewed", subject, 2, Map.of("repId", rep));
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> map.deadLetters("meeting", subject) == 2
                        && materials.deadLetters("claim", subject) == 1
                        && materials.deadLetters("material", subject) == 2);
    }

    private void awaitNews(String kind, String text) {
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        assertThat(next().getList("items[0].news.subjectId")).containsExactly(subject));
        assertThat(next().getString("items[0].repId")).isEqualTo(rep);
        assertThat(next().getString("items[0].news[0].kind")).isEqualTo(kind);
        assertThat(next().getString("items[0].news[0].text")).isEqualTo(text);
    }

    private String decided(String id, String activity, Instant at) {
        return map.tell(
                "meeting",
                "decision-taken",
                id,
                1,
                Map.of(
                        "text",
                        "We make the comparison ourselves",
                        "decidedAt",
                        at.toString(),
                        "activityIds",
                        List.of(activity)));
    }

    private String claim(int version, Instant answeredAt, String answer) {
        var data = new HashMap<String, Object>();
        data.put("challengesAnsweredAt", answeredAt == null ? null : answeredAt.toString());
        data.put("challengeAnswer", answer);
        return materials.tell("claim", "claim-changed", subject, version, data);
    }

    private void reviewed(String rep, String material, String version) {
        var data = new HashMap<String, Object>(Map.of("repId", rep, "materialId", material));
        data.put("versionId", version);
        materials.tell("material", "draft-reviewed", Ids.next().toString(), 1, data);
    }

    private String draft(String event, String id, int version, String state) {
        return materials.tell("material", event, id, version, Map.of("title", "One page", "state", state));
    }

    private JsonPath next() {
        return ops().get("/api/v1/next-interviews?regionCode=" + region).jsonPath();
    }
}
