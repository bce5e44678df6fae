package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
        String versions = as("SALES_MANAGER")
                .get("/api/v1/statements/{id}/versions", statement)
                .asString();
        assertThat(versions).contains("stopwatch").doesNotContain(rep, interview);
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
