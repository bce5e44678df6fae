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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reps hear what became of what they told, and are asked again when there is something new. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LoopFlowTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    private final String from = "From " + UUID.randomUUID();
    private final String activity = Ids.next().toString();
    private final String gap = Ids.next().toString();
    private final String request = Ids.next().toString();
    private EventsOf materials;
    private String region;
    private String rep;

    @BeforeEach
    void aRepWhoWasInterviewed() {
        materials = new EventsOf(brokers, "materials");
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void satisfactionIsAskedAgainOnceAGapIsFilled() {
        String interview = FieldWork.held(rep, Scene.guide(), null, from, "1");
        String statement =
                ops().get("/api/v1/statements?interviewId=" + interview).path("items[0].id");
        new MapSays(brokers).placed(statement, activity);
        String message = gap("gap-filled", 3, "FILLED");
        gap("gap-planned", 2, "PLANNED");
        materials.send("gap", gap, message);
        await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            assertThat(gaps()).containsExactly(1);
            assertThat(next().getList("items[0].askAgain.activityId")).containsExactly(activity);
        });
        assertThat(next().getList("items.repId")).containsExactly(rep);
        assertThat(next().getString("items[0].reason")).contains("gaps were filled");
        String later = FieldWork.held(rep, Scene.guide(), null, from, "1");
        String again = ops().get("/api/v1/statements?interviewId=" + later).path("items[0].id");
        new MapSays(brokers).placed(again, activity);
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(gaps()).isEmpty());
        assertThat(next().getList("items")).isEmpty();
        gap("gap-verified", 4, "VERIFIED");
    }

    @Test
    void whoeverHadAWishHearsTheAnswerAtTheNextInterview() {
        String interview = Scene.interviewWith(rep);
        String wish =
                Scene.statement(interview, Map.of("kind", "WANT", "quote", "It would help", "wish", "A cheat sheet"));
        String message = answered(2, rep, wish, "DECLINED", "Two more reps have to speak of it");
        materials.send("request", request, message);
        materials.tell("request", "request-received", request, 1, Map.of("state", "OPEN", "repId", rep));
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        assertThat(next().getList("items[0].answers.requestId")).containsExactly(request));
        var answer = next();
        assertThat(answer.getString("items[0].answers[0].wish")).isEqualTo("A cheat sheet");
        assertThat(answer.getString("items[0].answers[0].kind")).isEqualTo("DECLINED");
        assertThat(answer.getString("items[0].answers[0].text")).startsWith("Two more reps");
        assertThat(answer.getInt("items[0].needs")).isZero();
        FieldWork.held(rep, Scene.guide(), null, from, "1");
        assertThat(next().getList("items")).isEmpty();
    }

    @Test
    void aWithdrawnRequestAndOneOfAnErasedRepAreToldNobody() {
        String other = Scene.rep(region);
        answered(1, other, null, "EXISTING_MATERIAL", "There is one");
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(next().getList("items.repId")).containsExactly(other));
        ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", other)
                .then()
                .statusCode(200);
        assertThat(next().getList("items")).isEmpty();
        var told = new HashMap<>(answer(other, null, "EXISTING_MATERIAL", "There is one"));
        told.remove("repId");
        materials.tell("request", "request-withdrawn", request, 2, told);
        await().atMost(60, TimeUnit.SECONDS).until(() -> textOfAnswer(2).isPresent());
        assertThat(textOfAnswer(2)).contains("");
        String mine = Ids.next().toString();
        materials.tell("request", "request-answered", mine, 1, answer(rep, null, "EXISTING_MATERIAL", "There is one"));
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(next().getList("items.repId")).containsExactly(rep));
        materials.tell("request", "request-withdrawn", mine, 2, Map.of("state", "WITHDRAWN", "repId", rep));
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(next().getList("items")).isEmpty());
    }

    @Test
    void whatCannotBeReadBecomesADeadLetter() {
        materials.tell("gap", "gap-filled", gap, 1, Map.of("state", "FILLED"));
        materials.send("gap", gap, "nothing");
        materials.tell("request", "request-answered", request, 1, Map.of("answer", Map.of()));
        materials.tell("request", "request-sung", request, 2, Map.of());
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> materials.deadLetters("gap", gap) == 2 && materials.deadLetters("request", request) == 1);
    }

    private String gap(String event, int version, String state) {
        return materials.tell(
                "gap",
                event,
                gap,
                version,
                Map.of(
                        "activityId",
                        activity,
                        "activityName",
                        "Measures the line",
                        "state",
                        state,
                        "closedAt",
                        Instant.now().toString()));
    }

    private String answered(int version, String rep, String statement, String kind, String text) {
        return materials.tell("request", "request-answered", request, version, answer(rep, statement, kind, text));
    }

    private static Map<String, Object> answer(String rep, String statement, String kind, String text) {
        var data = new HashMap<String, Object>(Map.of("state", "ANSWERED", "repId", rep));
        data.put("statementId", statement);
        data.put(
                "answer",
                Map.of("kind", kind, "text", text, "answeredAt", Instant.now().toString()));
        return data;
    }

    /** Of the request as it was told in the version, once that is known. */
    private Optional<String> textOfAnswer(int version) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT COALESCE(text, '') FROM answered_request WHERE id = :id AND sequence = :version")
                .bind("id", UUID.fromString(request))
                .bind("version", version)
                .mapTo(String.class)
                .findOne());
    }

    private JsonPath next() {
        return ops().get("/api/v1/next-interviews?regionCode=" + region).jsonPath();
    }

    /** The counts of the gap of the activity. */
    private List<Integer> gaps() {
        return ops().get("/api/v1/interview-gaps?kind=SATISFACTION_NOT_ASKED_AGAIN&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.activityId == '" + activity + "' }.count");
    }
}
