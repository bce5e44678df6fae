package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NameListRefusedTest {

    private static final String GOOD = "email,company\na@refused.example,Firm\n";

    @Inject
    Jdbi jdbi;

    @Test
    void noSourceNoImport() {
        Upload.of(GOOD).without("source").send().statusCode(422).body("code", equalTo("SOURCE_MISSING"));
        ops().contentType("multipart/form-data")
                .multiPart("file", "a.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/name-lists")
                .then()
                .statusCode(422)
                .body("code", equalTo("SOURCE_MISSING"));
        Upload.of(GOOD)
                .with("source", Map.of("type", "WEBINAR"))
                .send()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void whatIsAskedForMustMakeSense() {
        Upload.of(GOOD).with("colour", "red").send().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        Upload.of(GOOD).with("mode", "ERASE_ALL").send().statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        Upload.of(GOOD)
                .with("mapping", Map.of("nobody", "email"))
                .send()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_COLUMN"))
                .body("errors[0].pointer", equalTo("/mapping/nobody"));
        Upload.of("colour\nred\n").send().statusCode(422).body("code", equalTo("NOTHING_MAPPED"));
        Upload.of(GOOD).named("a.exe").send().statusCode(415);
        Upload.of("").send().statusCode(400).body("code", equalTo("MALFORMED_FILE"));
        ops().body(Map.of()).post("/api/v1/name-lists").then().statusCode(415);
        as("REP")
                .contentType("multipart/form-data")
                .multiPart("file", "a.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/name-lists")
                .then()
                .statusCode(403);
        ops().get("/api/v1/name-lists/{id}", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/name-lists/{id}/rows", UUID.randomUUID()).then().statusCode(404);
        ops().get("/api/v1/name-lists/{id}/rows?outcome=SUNG", UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void columnsWithoutANameOrWithOneTwiceAreToldApart() {
        var list = Upload.of("email,email,\nx@half.example,y,z\n").accepted().done();
        assertThat(list.getMap("mapping"))
                .isEqualTo(Map.of("email", "email", "email (2)", "attribute", "column 3", "attribute"));
        assertThat(list.getInt("counts.created")).isEqualTo(1);
        assertThat(list.getString("reading.charset")).isEqualTo("UTF-8");
    }

    @Test
    void aBodyThatIsNoUploadIsSmall() {
        String large = "{\"externalId\":\"" + "x".repeat(11 << 20) + "\"}";
        ops().body(large).post("/api/v1/names").then().statusCode(413).body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void aFileThatBreaksOffHalfWayWritesNothing() {
        var good = new StringBuilder("email,company\n");
        for (int i = 0; i < 3000; i++) {
            good.append("h%d@half.example,Firm\n".formatted(i));
        }
        var list = Upload.of(good + "z@half.example,\"Firm never closed\n")
                .accepted()
                .done();
        assertThat(list.getString("state")).isEqualTo("FAILED");
        assertThat(list.getString("failure.code")).isEqualTo("MALFORMED_FILE");

        Upload.of((good + "z@half.example,\u0000Söhne\n").getBytes(StandardCharsets.ISO_8859_1))
                .send()
                .statusCode(400)
                .body("code", equalTo("BROKEN_TEXT"));
        long written = jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM name WHERE email LIKE 'h%half.example'")
                .mapTo(Long.class)
                .one());
        assertThat(written).isZero();
    }

    @Test
    void theSameKeyMakesOneList() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, GOOD).statusCode(202).extract().path("id");
        keyed(key, GOOD).statusCode(202).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        keyed(key, GOOD + "b@refused.example,F\n").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static io.restassured.response.ValidatableResponse keyed(String key, String file) {
        return ops().contentType("multipart/form-data")
                .header("Idempotency-Key", key)
                .multiPart(
                        "request",
                        io.needmap.kit.event.EventJson.tree(Map.of("source", Upload.SOURCE))
                                .toString(),
                        "application/json")
                .multiPart("file", "k.csv", file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/name-lists")
                .then();
    }

    @Test
    void failedRowsComeBackCorrectedAndGoIn() {
        var list = Upload.of("\uFEFFemail|company|note\nnot an address|Firm|=1+1\nq@errors.example|Firm|fine\n")
                .accepted()
                .done();
        assertThat(list.getInt("counts.failed")).isEqualTo(1);
        String errors = ops().get("/api/v1/name-lists/{id}/errors.csv", list.getString("id"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(errors)
                .startsWith("email,company,note,error_code,error_message")
                .contains("VALIDATION_FAILED");
        var again = Upload.of(errors.replace("not an address", "r@errors.example"))
                .accepted()
                .done();
        assertThat(again.getInt("counts.created")).isEqualTo(1);
        ops().get("/api/v1/names?q=R@errors.example")
                .then()
                .body("items[0].attributes", equalTo(Map.of("note", "=1+1")));
    }
}
