package io.needmap.kit.importing;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.kit.note.KitTest;
import io.needmap.testkit.Api;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@KitTest
class ImportJobTest {

    @Test
    void everyRowHasAnOutcomeAndTheCountsAddUp() {
        String csv = "code;text.body\n" + rows("sum", 25, ";") + "sum-3;other\nsum-4;\nsum-5;throw\nsum-6;a;b\n";
        var job = finished(upload(csv, false));
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getLong("progress.rows")).isEqualTo(29);
        assertThat(job.getLong("progress.done")).isEqualTo(29);
        assertThat(job.getLong("counts.created")).isEqualTo(25);
        assertThat(job.getLong("counts.updated")).isEqualTo(1);
        assertThat(job.getLong("counts.unchanged")).isZero();
        assertThat(job.getLong("counts.failed")).isEqualTo(3);

        ops().get("/api/v1/note-imports/{id}/rows?outcome=FAILED", job.getString("id"))
                .then()
                .statusCode(200)
                .body("items.rowNumber", equalTo(java.util.List.of(27, 28, 29)))
                .body("items.code", equalTo(java.util.List.of("TEXT_MISSING", "RULE_BROKEN", "FIELD_COUNT")));
        ops().get("/api/v1/note-imports/{id}/rows?limit=20", job.getString("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0].matchRule", equalTo("CODE"))
                .body("nextPageToken", notNullValue());
    }

    @Test
    void theErrorFileIsSafeInASpreadsheetAndLoadsAgainOnceCorrected() {
        String csv = "code,text.body\n=1+1,throw\n-5,throw\n\"a, \"\"b\"\"\",\ngood-row,fine\n";
        var first = finished(upload(csv, false));
        String errors = errors(first);
        assertThat(errors)
                .startsWith("code,text.body,error_code,error_message")
                .contains("'=1+1,throw,RULE_BROKEN")
                .contains("\n-5,throw")
                .contains("\"a, \"\"b\"\"\",,TEXT_MISSING");

        var second = finished(upload(errors.replace("throw", "fine").replace("\",,", "\",fine,"), false));
        assertThat(second.getLong("counts.created")).isEqualTo(3);
        assertThat(second.getLong("counts.failed")).isZero();
        var third = finished(upload("code,text.body\n=1+1,fine\n", false));
        assertThat(third.getLong("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void linesOfNothingButSeparatorsAreNoRows() {
        var job = finished(upload("code,text.body\n,\nblank-1,fine\n,\n\n,\n,,,\n", false));
        assertThat(job.getLong("counts.failed")).isZero();
        assertThat(job.getLong("counts.created")).isEqualTo(1);
    }

    @Test
    void failedJsonLinesComeBackAsCsvAndLoadAgain() {
        String lines = """
                {"code":"json-1","text":{"body":"fine"}}
                {"code":"json-2","text":{"body":"throw"}}
                [1]
                {"code":
                """;
        var job = finished(upload("application/x-ndjson", lines, false, null));
        assertThat(job.getLong("counts.created")).isEqualTo(1);
        assertThat(job.getLong("counts.failed")).isEqualTo(3);
        String errors = errors(job);
        assertThat(errors).startsWith("json,error_code,error_message").contains("MALFORMED_JSON");
        var again = finished(upload(errors.replace("throw", "fine"), false));
        assertThat(again.getLong("counts.created")).isEqualTo(1);
        assertThat(again.getLong("counts.failed")).isEqualTo(2);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        String csv =
                "code,text.body\n" + rows("dry", 15, ",") + "dry-1,again\ndry-2,\ndry-3,throw\n" + rows("dry", 15, ",");
        var dry = finished(upload(csv, true));
        var real = finished(upload(csv, false));
        assertThat(dry.getString("state")).isEqualTo("COMPLETED");
        assertThat(dry.getMap("counts")).isEqualTo(real.getMap("counts"));
        assertThat(real.getLong("counts.created")).isEqualTo(15);
        assertThat(verdicts(dry)).isEqualTo(verdicts(real));
    }

    @Test
    void aBrokenFileWritesNothing() {
        for (String broken : new String[] {
            "code,text.body\nbroken-1,fine\n\"broken-2,fine\n",
            "code,code\nbroken-1,fine\n",
            "code,,x\nbroken-1,fine,1\n",
            "text,text.body\nbroken-1,fine\n",
            "code,text.body\nbroken-1,fine\n\"a\"b,c\n"
        }) {
            var job = finished(upload(broken, false));
            assertThat(job.getString("state")).as(broken).isEqualTo("FAILED");
            assertThat(job.getString("failure.code")).isEqualTo("MALFORMED_FILE");
            assertThat(job.getLong("progress.done")).isZero();
        }
        byte[] latin = "code,text.body\nbroken-1,gr\u00fcn\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var job = finished(ops().contentType("text/csv")
                .body(latin)
                .post("/api/v1/note-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(job.getString("failure.detail")).contains("UTF-8");
        var proof = finished(upload("code,text.body\nbroken-1,fine\n", false));
        assertThat(proof.getLong("counts.created")).isEqualTo(1);
    }

    @Test
    void anUploadIsRefusedAtOnceWhenItCannotBeAFile() {
        ops().contentType("text/csv")
                .body("")
                .post("/api/v1/note-imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_FILE"));
        ops().contentType("application/json")
                .body("{}")
                .post("/api/v1/note-imports")
                .then()
                .statusCode(415);
        ops().get("/api/v1/note-imports/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/note-imports/{id}/errors.csv", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void theSameUploadUnderTheSameKeyIsOneJob() {
        String key = UUID.randomUUID().toString();
        String csv = "\uFEFFcode\ttext.body\nkey-1\tfine\n";
        String first = upload("text/csv", csv, false, key);
        assertThat(upload("text/csv", csv, false, key)).isEqualTo(first);
        assertThat(finished(first).getLong("counts.created")).isEqualTo(1);
        ops().contentType("text/csv; charset=utf-8")
                .header("Idempotency-Key", key)
                .body("code,text.body\nother,fine\n")
                .post("/api/v1/note-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        ops().header("If-None-Match", "\"1\"")
                .get("/api/v1/note-imports/{id}", first)
                .then()
                .statusCode(200)
                .header("ETag", containsString("\""));
    }

    private static String rows(String prefix, int count, String separator) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "%s-%d%stext %d\n".formatted(prefix, i, separator, i))
                .collect(Collectors.joining());
    }

    private static String upload(String csv, boolean dryRun) {
        return upload("text/csv", csv, dryRun, null);
    }

    private static String upload(String type, String content, boolean dryRun, String key) {
        var request = ops().contentType(type + "; charset=utf-8").queryParam("dryRun", dryRun);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/note-imports")
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    static JsonPath finished(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.answered("/api/v1/note-imports/{id}", id).jsonPath(),
                        job -> job.getString("finishedAt") != null);
    }

    private static String errors(JsonPath job) {
        return ops().accept("text/csv")
                .get("/api/v1/note-imports/{id}/errors.csv", job.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Object verdicts(JsonPath job) {
        var rows = ops().get("/api/v1/note-imports/{id}/rows?limit=200", job.getString("id"))
                .then()
                .extract()
                .jsonPath();
        return java.util.List.of(rows.getList("items.outcome"), rows.getList("items.code"));
    }
}
