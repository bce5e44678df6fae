package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.kit.database.LostConnections;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UndoTest {

    private static final String FIELDS =
            "external_id, email, phone, given_name, family_name, full_name, company, title,"
                    + " country, consent, attributes, email_key, phone_key, name_company_key";

    @Inject
    Jdbi jdbi;

    @Inject
    LostConnections lostConnections;

    @Test
    void namesAreAsTheyWereBeforeTheList() {
        String known = Desk.someEmail();
        String edited = Desk.someEmail();
        String fresh = Desk.someEmail();
        criterion();
        var before = Desk.name(Map.of("email", known, "title", "Buyer", "attributes", Map.of("booth", "A1")));
        Desk.answer(before.getString("id"), "UN_ONE", "NO");
        var other = Desk.name(Map.of("email", edited, "title", "Buyer"));
        var list = Upload.of("""
                email,title,company,booth,answer:UN_ONE
                %s,Head of buying,Firm,B2,YES
                %s,Head of buying,Firm,B2,
                %s,Engineer,Firm,B2,YES
                """.formatted(known, edited, fresh)).accepted().done();
        assertThat(list.getInt("counts.updated")).isEqualTo(2);
        patch(other.getString("id"), Map.of("title", "Chief buyer"));
        String made = ops().get("/api/v1/names?q=" + fresh).path("items[0].id");

        var undone = ListsBack.undo(list.getString("id"));
        assertThat(undone.getInt("undo.reversed")).isEqualTo(2);
        assertThat(undone.getInt("undo.kept")).isEqualTo(1);
        ops().get("/api/v1/name-lists/{id}/undo-rows", list.getString("id"))
                .then()
                .body("items.outcome", contains("REVERSED", "KEPT", "REVERSED"))
                .body("items[1].code", equalTo("EDITED_SINCE"));
        ops().get("/api/v1/names/{id}", before.getString("id"))
                .then()
                .body("title", equalTo("Buyer"))
                .body("company", equalTo(null))
                .body("attributes", equalTo(Map.of("booth", "A1")))
                .body("answers.value", contains("NO"));
        ops().get("/api/v1/names?q=" + fresh).then().body("items", hasSize(0));
        ops().get("/api/v1/names/{id}", made)
                .then()
                .body("email", equalTo(null))
                .body("state", equalTo("DISQUALIFIED"));
        ops().get("/api/v1/leads?nameId=" + made).then().body("items[0].reason.code", equalTo("LIST_UNDONE"));
        String lead = ops().get("/api/v1/leads?nameId=" + made).path("items[0].id");
        var times = ops().get("/api/v1/leads/{id}/times", lead)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(times.getList("states.state")).isEqualTo(List.of("ENRICHING", "DISQUALIFIED"));
        assertThat(times.getString("states[0].leftAt")).isEqualTo(times.getString("states[1].enteredAt"));
        assertThat(times.getString("states[1].leftAt")).isNull();
        ops().get("/api/v1/names/{id}", other.getString("id")).then().body("title", equalTo("Chief buyer"));
    }

    @Test
    void anOptOutIsNotTakenBack() {
        String known = Desk.someEmail();
        String fresh = Desk.someEmail();
        String id = Desk.name(Map.of("email", known)).getString("id");
        String file = "email,do not contact\n%s,yes\n%s,yes\n".formatted(known, fresh);
        var list = Upload.of(file).accepted().done();
        ListsBack.undo(list.getString("id"));
        ops().get("/api/v1/names/{id}", id).then().body("doNotContact", equalTo(true));
        ops().get("/api/v1/name-lists/{id}/undo-rows", list.getString("id"))
                .then()
                .body("items[0].code", equalTo("OPT_OUT_STANDS"));
        var again = Upload.of(file.replace("yes", "no")).accepted().done();
        assertThat(again.getInt("counts.suppressed")).isEqualTo(2);
    }

    /** What an internal error cut off is taken back up to where it came. */
    @Test
    void aListThatFailedHalfWayIsTakenBack() {
        String known = Desk.someEmail();
        Desk.name(Map.of("email", known));
        String id = Upload.of("email,title\n%s,Buyer\n%s,\n%s,\n".formatted(known, Desk.someEmail(), Desk.someEmail()))
                .accepted()
                .done()
                .getString("id");
        failed(id, 7);
        var undone = ListsBack.undo(id);
        assertThat(undone.getString("state")).isEqualTo("FAILED");
        assertThat(undone.getInt("undo.reversed")).isEqualTo(3);
        assertThat(undone.getInt("undo.kept") + undone.getInt("undo.failed")).isZero();
        String early = Upload.of("email\n%s\n".formatted(Desk.someEmail()))
                .accepted()
                .done()
                .getString("id");
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM import_verdicts WHERE job_id = ?", UUID.fromString(early));
            h.execute("UPDATE import_job SET done = 0 WHERE id = ?", UUID.fromString(early));
        });
        failed(early, 1);
        ListsBack.begin(early).statusCode(409).body("code", equalTo("NOTHING_TO_UNDO"));
    }

    private void failed(String list, int rows) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE import_job SET state = 'FAILED', failure_code = 'INTERNAL_ERROR', rows = ? WHERE id = ?",
                rows,
                UUID.fromString(list)));
    }

    @Test
    void whatAnotherNameHasNowCannotBeTakenBack() {
        String old = Desk.someEmail();
        String externalId = "un-" + UUID.randomUUID();
        String id = Desk.name(Map.of("externalId", externalId, "email", old)).getString("id");
        var list = Upload.of("external id,email\n%s,%s\n".formatted(externalId, Desk.someEmail()))
                .accepted()
                .done();
        Desk.name(Map.of("email", old));
        assertThat(ListsBack.undo(list.getString("id")).getInt("undo.failed")).isEqualTo(1);
        ops().get("/api/v1/name-lists/{id}/undo-rows", list.getString("id"))
                .then()
                .body("items.code", contains("EMAIL_TAKEN"))
                .body("items.nameId", contains(id));
    }

    @Test
    void onlyWhatWasWrittenIsTakenBackAndOnlyOnce() {
        String file = "email\n%s\n".formatted(Desk.someEmail());
        String dry = Upload.of(file).with("dryRun", true).accepted().done().getString("id");
        ListsBack.begin(dry).statusCode(409).body("code", equalTo("NOTHING_TO_UNDO"));
        String id = Upload.of(file).accepted().done().getString("id");
        ops().post("/api/v1/name-lists/{id}/undo", id).then().statusCode(428);
        as("MARKETER")
                .header("If-Match", "*")
                .post("/api/v1/name-lists/{id}/undo", id)
                .then()
                .statusCode(403);
        ListsBack.begin(UUID.randomUUID().toString()).statusCode(404);
        var first = ListsBack.undo(id);
        var second = ListsBack.undo(id);
        assertThat(second.getMap("undo")).isEqualTo(first.getMap("undo"));
        ops().get("/api/v1/name-lists/{id}/history", id).then().statusCode(200);
        assertThat(Upload.of(file).accepted().done().getInt("counts.created")).isEqualTo(1);
    }

    /** Random files in all modes, with workers cut off at random: every row is counted once, and names are as they were. */
    @ParameterizedTest
    @CsvSource({"11, UPSERT", "13, FILL_BLANKS", "14, UPDATE_ONLY"})
    void rowsAddUpWhateverHappens(long seed, String mode) {
        var random = new Random(seed);
        Upload.of(new DirtyFile(seed).rows(60)).accepted().done();
        int rows = 100 + random.nextInt(200);
        var before = names();
        var accepted =
                Upload.of(new DirtyFile(seed).rows(rows)).with("mode", mode).accepted();
        cut(random);
        var list = accepted.done();
        Map<String, Integer> counts = list.getMap("counts");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);

        ListsBack.begin(list.getString("id")).statusCode(202);
        cut(random);
        var undone = ListsBack.completed(list.getString("id"));
        assertThat(undone.getInt("undo.reversed") + undone.getInt("undo.kept") + undone.getInt("undo.failed"))
                .isEqualTo(counts.get("created") + counts.get("updated"));
        assertThat(undone.getInt("undo.kept")).isZero();
        if (undone.getInt("undo.failed") == 0) {
            assertThat(names()).isEqualTo(before);
        }
    }

    private void cut(Random random) {
        if (random.nextBoolean()) {
            Infrastructure.database().cutSessions();
            lostConnections.drop();
        }
    }

    /** What is known of persons; opt-outs are left out, since they stay. */
    private List<String> names() {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(
                        () -> jdbi.withHandle(h -> h.createQuery(
                                        "SELECT (id, %s)::text FROM name WHERE withdrawn_at IS NULL ORDER BY id"
                                                .formatted(FIELDS))
                                .mapTo(String.class)
                                .list()),
                        names -> true);
    }

    private static void criterion() {
        ops().body(Desk.criterion("UN_ONE", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
    }

    private static void patch(String id, Map<String, Object> change) {
        ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200);
    }
}
