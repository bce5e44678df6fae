package io.needmap.materials.material;

import static io.needmap.materials.support.FieldEvents.region;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MaterialImportTest {

    private static final String CSV = """
            title,kind,description,origin,regionCodes,language,link,owner,verifiedOn,expiresOn,externalId,state
            Imported one,BATTLECARD,first,MARKETING,IMP-A|IMP-B,en,https://example.org/1,Ada,2026-01-01,,%1$s-1,PUBLISHED
            Imported two,VIDEO,,SALES_MADE,,,,,,,%1$s-2,
            ,VIDEO,no title,MARKETING,,,,,,,%1$s-3,
            Wrong kind,POEM,,MARKETING,,,,,,,%1$s-4,
            Wrong region,VIDEO,,MARKETING,NOWHERE,,,,,,%1$s-5,
            Imported one again,BATTLECARD,first,MARKETING,IMP-A,en,https://example.org/1,Ada,2026-01-01,,%1$s-1,PUBLISHED
            """;

    @Inject
    FieldEvents field;

    @Test
    void aCatalogueIsLoadedAndLoadedAgain() {
        field.apply(region(Ids.next(), "IMP-A"), region(Ids.next(), "IMP-B"));
        var job = load("text/csv", CSV.formatted("cat"), "");
        assertThat(counts(job)).isEqualTo("2 created, 1 updated, 0 unchanged, 3 failed");
        String id = job.getString("id");
        ops().get("/api/v1/material-imports/{id}/rows?outcome=FAILED", id)
                .then()
                .statusCode(200)
                .body("items.rowNumber", contains(3, 4, 5))
                .body("items.code", contains("VALIDATION_FAILED", "MALFORMED_VALUE", "UNKNOWN_REGION"));
        ops().get("/api/v1/material-imports/{id}/errors.csv", id)
                .then()
                .statusCode(200)
                .body(containsString("Wrong kind"));
        ops().get("/api/v1/materials?q=imported again")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PUBLISHED"))
                .body("items[0].regionCodes", contains("IMP-A"))
                .body("items[0].version", equalTo(2));

        var again = load("text/csv", CSV.formatted("cat"), "");
        assertThat(counts(again)).isEqualTo("0 created, 2 updated, 1 unchanged, 3 failed");
    }

    @Test
    void theChecksumOfOneFileIsNotThatOfAnother() {
        String row = """
                {"title":"Filed %1$s","kind":"VIDEO","origin":"PARTNER","externalId":"%1$s","link":"https://example.org/%2$s"%3$s}
                """;
        String id = Ids.next().toString();
        load("application/x-ndjson", row.formatted(id, "first", ",\"checksum\":\"sha256:first\""), "");
        for (String link : List.of("first", "second")) {
            load("application/x-ndjson", row.formatted(id, link, ""), "");
            ops().get("/api/v1/materials?q=" + id)
                    .then()
                    .body("items[0].link", equalTo("https://example.org/" + link))
                    .body("items[0].checksum", link.equals("first") ? equalTo("sha256:first") : nullValue());
        }
    }

    @Test
    void whatMayBeThereAlreadyIsAddedAndNamed() {
        String line =
                "{\"title\":\"Twin %s\",\"kind\":\"VIDEO\",\"origin\":\"PARTNER\",\"link\":\"https://example.org/%s\"}\n"
                        .formatted(Ids.next(), Ids.next());
        var job = load("application/x-ndjson", line + line, "");
        assertThat(counts(job)).isEqualTo("2 created, 0 updated, 0 unchanged, 0 failed");
        ops().get("/api/v1/material-imports/{id}/rows", job.getString("id"))
                .then()
                .statusCode(200)
                .body("items[0].matchRule", nullValue())
                .body("items[1].matchRule", equalTo("SAME_LINK"));
    }

    @Test
    void aDryRunChangesNothing() {
        String line = "{\"title\":\"Never there\",\"kind\":\"VIDEO\",\"origin\":\"PARTNER\",\"state\":\"PUBLISHED\"}\n";
        assertThat(counts(load("application/x-ndjson", line, "?dryRun=true")))
                .isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");
        ops().get("/api/v1/materials?q=never there").then().body("items", hasSize(0));
        String unknown = "{\"title\":\"x\",\"kind\":\"VIDEO\",\"origin\":\"PARTNER\",\"colour\":\"red\"}\n{broken\n";
        assertThat(counts(load("application/x-ndjson", unknown, "")))
                .isEqualTo("0 created, 0 updated, 0 unchanged, 2 failed");
    }

    @Test
    void onlyOperationsLoadFiles() {
        as("MARKETER")
                .contentType("text/csv")
                .body("title\n")
                .post("/api/v1/material-imports")
                .then()
                .statusCode(403);
        as("MARKETING_OPS").body("{}").post("/api/v1/material-imports").then().statusCode(415);
    }

    private static JsonPath load(String type, String file, String query) {
        String id = ops().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/material-imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> job(id).getString("state").equals("COMPLETED"));
        return job(id);
    }

    private static JsonPath job(String id) {
        return ops().get("/api/v1/material-imports/{id}", id).jsonPath();
    }

    private static String counts(JsonPath job) {
        return "%d created, %d updated, %d unchanged, %d failed"
                .formatted(
                        job.getInt("counts.created"),
                        job.getInt("counts.updated"),
                        job.getInt("counts.unchanged"),
                        job.getInt("counts.failed"));
    }
}
