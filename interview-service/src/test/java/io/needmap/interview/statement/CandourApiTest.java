package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CandourApiTest {

    private String region;
    private String rep;
    private String interview;
    private String statement;

    @BeforeEach
    void aRepSaysSomething() {
        region = Scene.region();
        rep = Scene.rep(region);
        interview = Scene.interviewWith(rep);
        statement = Scene.statement(interview, Scene.activity());
    }

    @Test
    void aSalesManagerReadsQuotesWithoutWhoSaidThem() {
        Scene.crowd(region);
        ops().header("If-Match", "\"1\"")
                .body(Map.of("conductedAt", "2026-09-15T08:30:00Z"))
                .patch("/api/v1/interviews/{id}", interview);
        ops().header("If-Match", "\"2\"")
                .body(Map.of("importance", 4))
                .post("/api/v1/statements/{id}/corrections", statement)
                .then()
                .statusCode(200);
        for (String[] roles : new String[][] {{"SALES_MANAGER"}, {"SALES_MANAGER", "REP"}}) {
            for (String path : List.of("/api/v1/statements/" + statement, "/api/v1/statements?regionCode=" + region)) {
                String body =
                        as(roles).get(path).then().statusCode(200).extract().asString();
                assertThat(body).contains("stopwatch", region).doesNotContain(rep, interview, "2026-");
            }
        }
        as("SALES_MANAGER")
                .get("/api/v1/statements/{id}/history", statement)
                .then()
                .statusCode(200)
                .body("items[0].changes.field", contains("importance"))
                .body("items[1].changes.field", hasSize(0));
        for (String path : List.of("history", "versions")) {
            String body = as("SALES_MANAGER")
                    .get("/api/v1/statements/{id}/" + path, statement)
                    .asString();
            assertThat(body)
                    .as("when it was recorded, and by whom, leads to the interview")
                    .contains("\"version\":2")
                    .doesNotContain(rep, interview, "202", "test-");
        }
        ops().get("/api/v1/statements/{id}/history", statement).then().body("items.at", everyItem(notNullValue()));
    }

    @Test
    void noFilterTellsASalesManagerWhoSaidIt() {
        for (String filter : List.of("repId=" + rep, "interviewId=" + interview)) {
            as("SALES_MANAGER")
                    .get("/api/v1/statements?" + filter)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNATTRIBUTED"));
        }
        as("SALES_MANAGER")
                .get("/api/v1/interviews/{id}/statements", interview)
                .then()
                .statusCode(403);
    }

    /** Who reads which reps a region has, would know whose words they are. */
    @Test
    void theOnlyRepOfARegionIsNotGivenAwayByIt() {
        as("SALES_MANAGER")
                .get("/api/v1/statements/{id}", statement)
                .then()
                .statusCode(200)
                .body("quote", containsString("stopwatch"))
                .body("regionCode", nullValue());
        for (String path : List.of(
                "/api/v1/statements?regionCode=" + region,
                "/api/v1/statements/search?q=stopwatch&regionCode=" + region)) {
            as("SALES_MANAGER").get(path).then().statusCode(200).body("items", hasSize(0));
            as("MARKETER").get(path).then().statusCode(200).body("items", hasSize(1));
        }
        assertThat(as("SALES_MANAGER")
                        .accept("*/*")
                        .get("/api/v1/statements/export.ndjson?regionCode=" + region)
                        .asString())
                .isEmpty();
    }

    /** Who reads with whom interviews were held, on what and by which guide, would know whose words they are. */
    @Test
    void theOnlyRepWhoWasInterviewedOnATransitionIsNotGivenAwayByIt() {
        String stage = "Stage " + UUID.randomUUID();
        String question = Scene.question();
        String guide = Scene.post("/api/v1/guides", guide(question));
        // Quotes whose transition is withheld have to be of enough reps, too.
        for (int others = 0; others < 3; others++) {
            held("Other " + UUID.randomUUID(), Scene.guide());
        }
        for (int reps = 1; reps <= 3; reps++) {
            String held = held(stage, guide);
            var said = new HashMap<>(Scene.activity());
            said.putAll(Map.of("transition", Scene.transition("Contacted", stage), "questionId", question));
            String id = Scene.statement(held, said);
            boolean told = reps == 3;
            var answer = as("SALES_MANAGER").get("/api/v1/statements/{id}", id).jsonPath();
            assertThat(answer.getString("transition.to")).isEqualTo(told ? stage : null);
            assertThat(answer.getString("questionId")).isEqualTo(told ? question : null);
            as("SALES_MANAGER")
                    .get("/api/v1/statements?to={s}", stage)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(told ? 3 : 0));
            as("MARKETER")
                    .get("/api/v1/statements?to={s}", stage)
                    .then()
                    .body("items", hasSize(reps))
                    .body("items[0].transition.to", equalTo(stage));
        }
    }

    private static Map<String, Object> guide(String question) {
        var body = new HashMap<>(Scene.guideBody());
        body.put("questionIds", List.of(question));
        return body;
    }

    private static String held(String stage, String guide) {
        var body = new HashMap<>(Scene.interviewBody(Scene.rep(Scene.region()), guide));
        body.put("transitions", List.of(Scene.transition("Contacted", stage)));
        String held = Scene.post("/api/v1/interviews", body);
        for (String step : List.of("start", "complete")) {
            ops().header("If-Match", "*")
                    .post("/api/v1/interviews/{id}/" + step, held)
                    .then()
                    .statusCode(200);
        }
        return held;
    }

    @Test
    void whoWorksWithTheEvidenceSeesWhoSaidIt() {
        for (String[] roles : new String[][] {{"MARKETER"}, {"AUDITOR"}, {"SALES_MANAGER", "ADMIN"}, {"REP"}}) {
            as(roles)
                    .get("/api/v1/statements/{id}", statement)
                    .then()
                    .statusCode(200)
                    .body("repId", equalTo(rep))
                    .body("interviewId", equalTo(interview));
        }
    }
}
