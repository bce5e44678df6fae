package io.needmap.interview.statement;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatARepSaysIsRecordedReadAndTold() {
        String region = Scene.region();
        String rep = Scene.rep(region);
        String interview = Scene.interviewWith(rep);
        var made = ops().body(Scene.activity())
                .post("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/statements/"))
                .body("repId", equalTo(rep))
                .body("regionCode", equalTo(region))
                .body("quarter", equalTo("2026-Q3"))
                .body("transition.to", equalTo("Qualified"))
                .body("interviewTransitions[0].from", equalTo("Contacted"))
                .body("$", not(hasKey("wish")))
                .extract();
        String id = made.path("id");
        ops().get("/api/v1/statements/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("importance", equalTo(5))
                .body("quote", containsString("stopwatch"));
        ops().get("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        ops().get("/api/v1/interviews/{id}/statements", UUID.randomUUID())
                .then()
                .statusCode(404);

        var message = new EventProbe(brokers, "needmap.interview.statement.v1").awaitMessageAbout(id);
        EventContracts.assertValid(message);
        assertThat(EventContracts.tree(message).at("/data/kind").textValue()).isEqualTo("ACTIVITY");
    }

    @Test
    void whatWasSaidLastIsReadFirstWhenAskedFor() {
        String interview = Scene.interview();
        String first = Scene.statement(interview, Scene.activity());
        String second = Scene.statement(interview, Scene.activity());
        String third = Scene.statement(interview, Scene.activity());
        String next = ops().queryParam("interviewId", interview)
                .queryParam("newestFirst", true)
                .queryParam("limit", 2)
                .get("/api/v1/statements")
                .then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .extract()
                .path("nextPageToken");
        ops().queryParam("interviewId", interview)
                .queryParam("newestFirst", true)
                .queryParam("pageToken", next)
                .get("/api/v1/statements")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
    }

    @Test
    void everyKindHasItsOwnFields() {
        String interview = Scene.interview();
        String activity = Scene.statement(interview, Scene.activity());
        var kinds = List.<Map<String, Object>>of(
                Map.of(
                        "kind",
                        "GOAL",
                        "ofStatementId",
                        activity,
                        "buyerChange",
                        Scene.transition("Thinks it is fine", "Sees what it costs")),
                Map.of("kind", "INFORMATION_NEED", "know", "Their line speed", "why", "w", "ifYes", "y", "ifNo", "n"),
                Map.of("kind", "WANT", "wish", "A one-pager"),
                Map.of("kind", "OBJECTION", "outcome", "UNHANDLED"),
                Map.of("kind", "COMPETITOR_PITCH", "competitorId", Scene.competitor(), "line", "We are faster"),
                Map.of("kind", "PROSPECT_WORRY"),
                Map.of("kind", "TREND"),
                Map.of("kind", "LINGO", "term", "line walk", "meaning", "a visit of the line"),
                Map.of("kind", "HOME_OFFICE_ASK"),
                Map.of("kind", "MATERIAL_FEEDBACK"));
        for (var kind : kinds) {
            var body = new HashMap<>(kind);
            body.put("quote", "As I said.");
            ops().body(body)
                    .post("/api/v1/interviews/{id}/statements", interview)
                    .then()
                    .statusCode(201)
                    .body("kind", equalTo(kind.get("kind")))
                    .body("manner", equalTo("VOLUNTEERED"));
        }
        ops().get("/api/v1/statements?interviewId={id}", interview).then().body("items", hasSize(11));
    }
}
