package io.needmap.interview.rep;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.TablesWith;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ErasureTest {

    /** A name that no other test has. */
    private final String secret = "Quill" + UUID.randomUUID().toString().substring(0, 8);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Test
    void nothingOfAnErasedPersonIsLeftInAnyTableOrInTheNewestEvents() throws SQLException {
        String region = Scene.region();
        String rep = person(region);
        String interview = Scene.interviewWith(rep);
        String statement = Scene.statement(interview, said());
        correct(statement);
        String goal = Scene.statement(interview, goal(statement));
        load(region, interview);

        ops().header("If-Match", "\"1\"")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Erased"))
                .body("hiredOn", nullValue())
                .body("active", equalTo(false))
                .body("erasedAt", notNullValue());

        assertThat(jdbi.<List<String>, SQLException>withHandle(h -> TablesWith.text(h.getConnection(), secret)))
                .isEmpty();
        for (String id : List.of(statement, goal)) {
            ops().get("/api/v1/statements/{id}", id).then().statusCode(404);
            assertThat(EventContracts.tree(newest("statement", id)).at("/data").size())
                    .isEqualTo(3);
        }
        ops().get("/api/v1/statements?regionCode=" + region).then().body("items", hasSize(0));
        ops().get("/api/v1/reps/{id}/history", rep)
                .then()
                .body("items[0].changes.field", contains("active", "erasedAt"));
        assertThat(newest("reference", rep)).doesNotContain(secret).contains("erasedAt");
        ops().get("/api/v1/interviews/{id}", interview).then().body("state", equalTo("CANCELLED"));
        assertThat(counted(rep)).isEqualTo(3);
    }

    @Test
    void anErasedRepIsAskedNothingMore() {
        String rep = person(Scene.region());
        String held = Scene.interviewWith(rep);
        ops().header("If-Match", "*").post("/api/v1/interviews/{id}/start", held);
        erase(rep).statusCode(200);
        erase(rep).statusCode(409).body("code", equalTo("REP_ERASED"));
        ops().header("If-Match", "*")
                .body("{\"name\":\"Again\"}")
                .patch("/api/v1/reps/{id}", rep)
                .then()
                .statusCode(409);
        ops().body(said())
                .post("/api/v1/interviews/{id}/statements", held)
                .then()
                .statusCode(409)
                .body("code", equalTo("REP_ERASED"));
        ops().body(Scene.interviewBody(rep, Scene.guide()))
                .post("/api/v1/interviews")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/repId"));
    }

    @Test
    void erasingNeedsARoleAnEtagAndARep() {
        String rep = person(Scene.region());
        ops().post("/api/v1/reps/{id}/erase", rep).then().statusCode(428);
        ops().header("If-Match", "\"7\"")
                .post("/api/v1/reps/{id}/erase", rep)
                .then()
                .statusCode(412);
        erase(UUID.randomUUID().toString()).statusCode(404);
        for (String role : List.of("REP", "SALES_MANAGER", "MARKETER", "INTEGRATION", "AUDITOR")) {
            as(role).header("If-Match", "*")
                    .post("/api/v1/reps/{id}/erase", rep)
                    .then()
                    .statusCode(403);
        }
    }

    private static io.restassured.response.ValidatableResponse erase(String rep) {
        return ops().header("If-Match", "*")
                .post("/api/v1/reps/{id}/erase", rep)
                .then();
    }

    private String person(String region) {
        return Scene.post(
                "/api/v1/reps",
                Map.of("name", "Zed " + secret, "regionCode", region, "role", "FIELD", "hiredOn", "2020-01-31"));
    }

    private Map<String, Object> said() {
        var said = new HashMap<>(Scene.activity());
        said.put("quote", "I, " + secret + ", measure the line.");
        said.put("activity", secret + " measures");
        said.put("currentTool", secret + "'s sheet");
        return said;
    }

    private Map<String, Object> goal(String of) {
        return Map.of(
                "kind",
                "GOAL",
                "quote",
                secret + " wants them to see it.",
                "ofStatementId",
                of,
                "buyerChange",
                Scene.transition(secret + " unsure", "Sure"));
    }

    private void correct(String statement) {
        ops().header("If-Match", "\"1\"")
                .body(Map.of("quote", "It is " + secret + " who measures.", "reason", "misheard " + secret))
                .post("/api/v1/statements/{id}/corrections", statement)
                .then()
                .statusCode(200);
    }

    /** One row that is taken, and others that are refused: some name nobody but the interview. */
    private void load(String region, String interview) {
        String rows = """
                {"interviewKey":"%1$s-1","rep":"Zed %1$s","region":"%2$s","conductedAt":"2026-09-01","externalId":"%1$s-7","kind":"TREND","quote":"%1$s sees fewer visits"}
                {"interviewKey":"%1$s-1","rep":"Zed %1$s","region":"%2$s","conductedAt":"2026-09-01","kind":"TREND","quote":""}
                {"interviewKey":"%1$s-1","conductedAt":"2026-09-01","kind":"TREND","quote":"%1$s sees none"}
                {"interviewId":"%3$s","kind":"WANT","quote":"%1$s would like more"}
                """.formatted(secret, region, interview);
        String location = ops().contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> "COMPLETED".equals(ops().get(location).path("state")));
    }

    /** What the compacted topic keeps of the key. */
    private String newest(String family, String key) {
        var topic = new EventProbe(brokers, "needmap.interview." + family + ".v1");
        topic.await(record -> key.equals(record.key()) && record.value().contains("erasedAt\":\"2"));
        String newest = topic.newest(key);
        EventContracts.assertValid(newest);
        return newest;
    }

    private long counted(String rep) {
        return jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM statement WHERE rep_id = :rep")
                .bind("rep", UUID.fromString(rep))
                .mapTo(Long.class)
                .one());
    }
}
