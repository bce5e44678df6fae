package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A name that was merged with another says nothing any more, and is told nothing more: nobody would see it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EmptiedNameTest {

    private static final String EMPTIED = "NAME_EMPTIED";

    private final String firm = "En" + UUID.randomUUID().toString().substring(0, 8);
    private final String code =
            "EN_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void whatWasAnsweredIsKnownOfTheNameThatStaysAndTheOtherTakesNothingMore() {
        ops().body(Desk.criterion(code, List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        String stays = alike("Gwen Abara", " Ltd").getString("id");
        var other = alike("Gwen Abarra", "");
        String emptied = other.getString("id");
        Desk.answer(emptied, code, "YES");
        // Waits beside the other name alone: its company is written in the same way.
        Upload.of("full name,company\nGwen Abarra,%s\n".formatted(firm))
                .accepted()
                .done();
        String row = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> open(emptied).extract().path("items.find { it.rule == 'NAME_COMPANY' }.id"),
                        id -> id != null);
        step(pair(stays, emptied), "merge").statusCode(200);

        ops().get("/api/v1/names/{id}", stays)
                .then()
                .body("answers.criterionCode", contains(code))
                .body("answers.value", contains("YES"));
        ops().get("/api/v1/leads/{id}/times", other.getString("leadId"))
                .then()
                .statusCode(200)
                .body("states.state", contains("NAME", "ENRICHING", "DISQUALIFIED"));
        refuses(emptied, other.getString("leadId"));
        step(row, "merge").statusCode(409).body("code", equalTo(EMPTIED));
        step(row, "keep-apart").statusCode(200).body("otherNameId", notNullValue());
    }

    private static void refuses(String emptied, String lead) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("email", Desk.someEmail()))
                .patch("/api/v1/names/{id}", emptied)
                .then()
                .statusCode(409)
                .body("code", equalTo(EMPTIED));
        ops().body(Map.of("answers", List.of(Map.of("criterionCode", "X", "value", "YES", "source", "a call"))))
                .post("/api/v1/names/{id}/answers", emptied)
                .then()
                .statusCode(409)
                .body("code", equalTo(EMPTIED));
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/recycle", lead)
                .then()
                .statusCode(409)
                .body("code", equalTo(EMPTIED));
        ops().header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", emptied)
                .then()
                .statusCode(409)
                .body("code", equalTo(EMPTIED))
                .body("nameId", notNullValue());
    }

    @Test
    void aPairWithAnEmptiedNameIsNothingToDecideAboutUntilTheMergeIsTakenBack() {
        String first = alike("Hugo Bellini", "").getString("id");
        String second = alike("Hugo Bellini", "").getString("id");
        String third = alike("Hugo Bellini", "").getString("id");
        pair(second, third);
        String merged = pair(first, second);
        step(merged, "merge").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> open(second).body("items", empty()));

        step(merged, "undo").statusCode(200);
        pair(second, third);
    }

    private JsonPath alike(String fullName, String suffix) {
        return Desk.name(Map.of("fullName", fullName, "company", firm + suffix));
    }

    /** The proposal that two names are the same person. */
    private static String pair(String one, String other) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> open(one)
                                .extract()
                                .path(
                                        "items.find { it.rule == 'LIKENESS' && (it.nameId == '%1$s' || it.otherNameId == '%1$s') }.id"
                                                .formatted(other)),
                        id -> id != null);
    }

    private static ValidatableResponse open(String name) {
        return ops().get("/api/v1/possible-duplicates?state=OPEN&nameId={id}", name)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String id, String step) {
        return ops().header("If-Match", "*")
                .post("/api/v1/possible-duplicates/{id}/{step}", id, step)
                .then();
    }
}
