package io.needmap.leads.name;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NameApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void aNameIsKnownByItsIdAndItsAddress() {
        String email = Desk.someEmail();
        String externalId = UUID.randomUUID().toString();
        var name = Desk.name(Map.of("email", email, "externalId", externalId));
        ops().body(Map.of("email", email.toUpperCase(java.util.Locale.ROOT)))
                .post("/api/v1/names")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMAIL_TAKEN"))
                .body("nameId", equalTo(name.getString("id")));
        ops().body(Map.of("externalId", externalId))
                .post("/api/v1/names")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_TAKEN"));
        ops().body(Map.of("id", name.getString("id"), "email", Desk.someEmail()))
                .post("/api/v1/names")
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
        ops().get("/api/v1/names?q={q}", email).then().body("items.id", contains(name.getString("id")));
    }

    @Test
    void badInputIsAProblemWithACode() {
        ops().body(Map.of("title", "Buyer"))
                .post("/api/v1/names")
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_IDENTITY"));
        ops().body(Map.of("email", "nobody"))
                .post("/api/v1/names")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/email"));
        ops().body(Map.of("email", Desk.someEmail(), "colour", 1))
                .post("/api/v1/names")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        ops().body(Map.of("email", Desk.someEmail(), "company", "a\u0000b"))
                .post("/api/v1/names")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_TEXT"));
        as("REP")
                .body(Map.of("email", Desk.someEmail()))
                .post("/api/v1/names")
                .then()
                .statusCode(403);
        ops().get("/api/v1/names/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/names?state=SLEEPING").then().statusCode(400);
        ops().get("/api/v1/names?missing=NOBODY_ASKED").then().statusCode(422);
    }

    @Test
    void aPatchNeedsTheVersionAndTakesNoOptOutBack() {
        String id = Desk.name(Map.of("email", Desk.someEmail(), "company", "Firm", "doNotContact", true))
                .getString("id");
        ops().body(Map.of("company", "X"))
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(428);
        ops().header("If-Match", "\"9\"")
                .body(Map.of("company", "X"))
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(412);
        ops().header("If-Match", "\"1\"")
                .body("{\"company\":null,\"title\":\"Buyer\"}")
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("company", equalTo(null))
                .body("title", equalTo("Buyer"));
        for (String patch : List.of("{\"doNotContact\":false}", "{\"doNotContact\":null}")) {
            ops().header("If-Match", "\"2\"")
                    .body(patch)
                    .patch("/api/v1/names/{id}", id)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("OPT_OUT_STANDS"));
        }
        ops().get("/api/v1/names/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items[0].changes.field", hasItem("company"));
        String lead = ops().get("/api/v1/names/{id}", id).path("leadId");
        ops().header("If-Match", "*")
                .post("/api/v1/leads/{id}/qualify", lead)
                .then()
                .statusCode(409)
                .body("code", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    void anAnswerIsHeldAgainstItsCriterion() {
        ops().body(Desk.criterion("NA_YES", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        String id = Desk.name(Map.of("email", Desk.someEmail())).getString("id");
        refused(id, answer("NA_YES", "perhaps"), 422, "NOT_AN_ANSWER", "/answers/0/value");
        refused(id, answer("NA_NOBODY", "YES"), 422, "UNKNOWN_CRITERION", "/answers/0/criterionCode");
        refused(id, answer("NA_YES", Map.of()), 400, "VALIDATION_FAILED", "/answers/0/valueScalar");
        ops().header("If-Match", "\"7\"")
                .body(Map.of("answers", List.of(answer("NA_YES", "YES"))))
                .post("/api/v1/names/{id}/answers", id)
                .then()
                .statusCode(412);
        Desk.answer(id, "NA_YES", true);
        ops().get("/api/v1/names/{id}", id).then().body("version", equalTo(2));
        Desk.answer(id, "NA_YES", "yes");
        ops().get("/api/v1/names/{id}", id).then().body("version", equalTo(2));
    }

    private static void refused(String id, Map<String, Object> answer, int status, String code, String pointer) {
        ops().body(Map.of("answers", List.of(answer)))
                .post("/api/v1/names/{id}/answers", id)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> answer(String code, Object value) {
        return Map.of("criterionCode", code, "value", value, "source", "test");
    }

    @Test
    void manyNamesAreUpsertedWithAResultForEach() {
        String prefix = UUID.randomUUID().toString();
        var first = Map.of("externalId", prefix + 1, "email", Desk.someEmail());
        var items = List.of(
                first,
                Map.of("externalId", prefix + 2, "company", "Firm", "doNotContact", true),
                Map.of("email", Desk.someEmail()),
                Map.of("externalId", prefix + 3, "email", first.get("email")),
                Map.of("externalId", prefix + 1, "title", "Buyer"),
                Map.of("externalId", prefix + 4, "answers", List.of(answer("NA_NOBODY", "x"))));
        upsert(items)
                .body(
                        "results.outcome",
                        contains("CREATED", "CREATED", "FAILED", "POSSIBLE_DUPLICATE", "UPDATED", "FAILED"))
                .body("results.index", contains(0, 1, 2, 3, 4, 5))
                .body("results[0].leadId", notNullValue())
                .body("results[5].code", equalTo("UNKNOWN_CRITERION"));
        upsert(items)
                .body(
                        "results.outcome",
                        contains("UNCHANGED", "SUPPRESSED", "FAILED", "POSSIBLE_DUPLICATE", "UNCHANGED", "FAILED"));
    }

    @Test
    void allItemsOrNoneAreWrittenWhenThatIsWanted() {
        String prefix = UUID.randomUUID() + "-";
        var good = Map.of("externalId", prefix + 1, "company", "Firm");
        var bad = Map.of("externalId", prefix + 2, "email", "no address");
        ops().body(Map.of("items", List.of(good, bad), "allOrNone", true))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("results.code", contains("NOT_APPLIED", "VALIDATION_FAILED"));
        upsert(List.of(good, bad))
                .body("applied", equalTo(true))
                .body("results.outcome", contains("CREATED", "FAILED"));
        ops().body(Map.of("items", java.util.Collections.nCopies(501, good)))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(400);
    }

    @Test
    void upsertsThatMeetMakeOneName() {
        String id = UUID.randomUUID().toString();
        var items = Map.of("items", List.of(Map.of("externalId", id, "company", "Firm")));
        var outcomes = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ops().body(items)
                        .post("/api/v1/names/batch-upsert")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("results[0].outcome"))
                .sorted()
                .toList();
        assertThat(outcomes).containsOnlyOnce("CREATED").contains("UNCHANGED");
    }

    private static io.restassured.response.ValidatableResponse upsert(List<?> items) {
        return ops().body(Map.of("items", items))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(200);
    }

    @Test
    void aPageCostsTheSameFewStatementsHoweverLongItIs() {
        ops().body(Desk.criterion("NA_PAGE", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 60; i++) {
            var item = new HashMap<String, Object>(
                    Map.of("externalId", UUID.randomUUID().toString()));
            item.put("answers", List.of(answer("NA_PAGE", "YES")));
            items.add(item);
        }
        upsert(items);
        for (String list : List.of("/api/v1/names", "/api/v1/leads")) {
            assertThat(statements(list + "?limit=60")).as(list).isEqualTo(statements(list + "?limit=2"));
        }
    }

    /** What else the service does meanwhile can only add to it: the fewest of some tries are the page's own. */
    private int statements(String path) {
        return IntStream.range(0, 5).map(i -> counted(path)).min().orElseThrow();
    }

    private int counted(String path) {
        var count = new AtomicInteger();
        var thread = new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                String sql = context.getRawSql();
                if (sql.contains("source_") || sql.contains("lead_change")) {
                    return; // names are counted meanwhile
                }
                if (sql.contains("answer") || sql.contains("FROM name n") || sql.contains("FROM lead")) {
                    count.incrementAndGet();
                }
            }
        };
        jdbi.setSqlLogger(thread);
        try {
            ops().get(path).then().statusCode(200);
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        assertThat(count.get()).isPositive();
        return count.get();
    }
}
