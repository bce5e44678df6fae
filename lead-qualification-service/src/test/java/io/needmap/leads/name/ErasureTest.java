package io.needmap.leads.name;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    @Inject
    Jdbi jdbi;

    @Test
    void nothingOfThePersonStaysInAnyTableAndWhatWasCountedDoes() {
        // Found nowhere else; in every field, so that one search finds all of them.
        String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        questions("ER");
        var person = new HashMap<String, Object>(Map.of(
                "externalId", "crm-" + mark,
                "email", mark + "@erased.example",
                "phone", "+49 " + mark.substring(4, 16),
                "fullName", "Ada " + mark,
                "company", "Firm " + mark,
                "attributes", Map.of("note", mark)));
        var name = Desk.name(person);
        String id = name.getString("id");
        Desk.answer(id, "ER_OPEN", "knows " + mark);
        Desk.answer(id, "ER_CLOSED", "YES");
        patch(id, Map.of("title", "Head of " + mark));
        String firstLead = name.getString("leadId");
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "BAD_TIMING", "note", "ask " + mark + " again"))
                .post("/api/v1/leads/{id}/disqualify", firstLead)
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/recycle", firstLead)
                .then()
                .statusCode(201);
        list("""
                full name,company,email
                Ada %1$s,Firm %1$s,
                Ada %1$s,Firm %1$s,no address
                """.formatted(mark));
        assertThat(tablesWith(mark))
                .contains("name", "history", "answer", "lead", "import_file", "import_failure", "possible_duplicate");

        erase(id)
                .statusCode(200)
                .body("erasedAt", notNullValue())
                .body("doNotContact", equalTo(true))
                .body("externalId", nullValue())
                .body("fullName", nullValue())
                .body("state", equalTo("DISQUALIFIED"))
                .body("answers.criterionCode", contains("ER_CLOSED"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tablesWith(mark)).isEmpty());
        assertThat(Desk.lead(firstLead).getString("reason.code")).isEqualTo("BAD_TIMING");
        ops().get("/api/v1/leads?nameId={id}", id)
                .then()
                .statusCode(200)
                .body("items.state", contains("RECYCLED", "DISQUALIFIED"))
                .body("items[1].reason.code", equalTo("OPTED_OUT"));
    }

    @Test
    void anErasedPersonIsLeftAlone() {
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String id = name.getString("id");
        ops().post("/api/v1/names/{id}/erase", id).then().statusCode(428);
        ops().header("If-Match", "\"7\"")
                .post("/api/v1/names/{id}/erase", id)
                .then()
                .statusCode(412);
        as("MARKETER")
                .header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", id)
                .then()
                .statusCode(403);
        int version = erase(id).statusCode(200).extract().path("version");
        erase(id).statusCode(200).body("version", equalTo(version));
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("email", Desk.someEmail()))
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("PERSON_ERASED"));
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/recycle", name.getString("leadId"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PERSON_ERASED"));
        ops().header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void whoWasMergedIsForgottenWithTheNameThatStays() {
        String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        questions("EM");
        String stays = again(mark, 1).getString("id");
        var second = again(mark, 2);
        String other = second.getString("id");
        String third = again(mark, 3).getString("id");
        Desk.answer(other, "EM_OPEN", "knows " + mark);
        ops().header("If-Match", "*")
                .body(Map.of(
                        "basis",
                        "CONSENT",
                        "evidence",
                        "form of " + mark,
                        "givenAt",
                        Instant.now().minusSeconds(60).toString()))
                .post("/api/v1/names/{id}/consent", other)
                .then()
                .statusCode(200);
        ops().header("If-Match", "*")
                .body(Map.of("reasonCode", "BAD_TIMING", "note", "ask " + mark))
                .post("/api/v1/leads/{id}/disqualify", second.getString("leadId"))
                .then()
                .statusCode(200);
        merge(other, third);
        merge(stays, other);
        assertThat(tablesWith(mark))
                .contains("name", "history", "answer", "lead", "name_consent", "possible_duplicate");

        erase(stays).statusCode(200).body("erasedAt", notNullValue());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tablesWith(mark)).isEmpty());
        assertThat(Desk.lead(second.getString("leadId")).getString("reason.code"))
                .isEqualTo("BAD_TIMING");
    }

    /** The same person under another address. */
    private static JsonPath again(String mark, int time) {
        return Desk.name(Map.of(
                "fullName", "Ina " + mark,
                "company", "Firm " + mark,
                "email", "%s.%d@erased.example".formatted(mark, time)));
    }

    private static void merge(String stays, String other) {
        String pair = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> ops().get("/api/v1/possible-duplicates?state=OPEN&nameId={id}", other)
                                .path("items.find { it.nameId == '%s' }.id".formatted(stays)),
                        id -> id != null);
        ops().header("If-Match", "*")
                .post("/api/v1/possible-duplicates/{id}/merge", pair)
                .then()
                .statusCode(200);
    }

    private static void questions(String prefix) {
        var open = new HashMap<>(Desk.criterion(prefix + "_OPEN", List.of()));
        open.put("answerType", "TEXT");
        open.put("desired", List.of());
        for (var criterion : List.of(open, Desk.criterion(prefix + "_CLOSED", List.of()))) {
            ops().body(criterion).post("/api/v1/criteria").then().statusCode(201);
        }
    }

    /** One row waits beside the person, one fails, and both are in the file that is kept. */
    private static void list(String file) {
        var source = Map.of("type", "WEBINAR", "name", "Live", "date", "2026-09-14", "consentBasis", "CONSENT");
        String location = ops().contentType("multipart/form-data")
                .multiPart("request", EventJson.tree(Map.of("source", source)).toString(), "application/json")
                .multiPart("file", "people.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/name-lists")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ops().get(location)
                        .then()
                        .body("state", equalTo("COMPLETED"))
                        .body("counts.possibleDuplicates", equalTo(1))
                        .body("counts.failed", equalTo(1)));
    }

    private static void patch(String id, Map<String, Object> change) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse erase(String id) {
        return ops().header("If-Match", "*")
                .post("/api/v1/names/{id}/erase", id)
                .then();
    }

    /** The tables, of the service and of the kit, in which a row holds the text. */
    private List<String> tablesWith(String text) {
        return jdbi.withHandle(h -> h
                .createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(table -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM <table> t
                            WHERE strpos(t::text, :text) > 0 OR strpos(t::text, encode(:text::bytea, 'hex')) > 0)
                        """)
                        .define("table", table)
                        .bind("text", text)
                        .mapTo(Boolean.class)
                        .one())
                .toList());
    }
}
