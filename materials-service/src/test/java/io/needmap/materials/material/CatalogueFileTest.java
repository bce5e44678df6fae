package io.needmap.materials.material;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CatalogueFileTest {

    private static final String XLSX = CatalogueFiles.XLSX_TYPE;

    @Test
    void aSpreadsheetIsLoadedByItsHeadingsAndItsErrorsAreLoadedAgain() throws IOException {
        String key = Ids.next().toString();
        byte[] sheet = sheet(new Object[][] {
            {"Asset name", "Asset type", "Made by", "URL", "Valid until", "Asset-ID", "Status"},
            {
                "Rhenium " + key,
                "Case study",
                "Marketing",
                "https://example.org/" + key,
                LocalDate.of(2031, 5, 1),
                key,
                "Published"
            },
            {"Rhenium too " + key, "Poem", "Marketing", "", "", "", ""}
        });
        ops().contentType(XLSX)
                .body(sheet)
                .post("/api/v1/material-imports/mapping-proposals")
                .then()
                .statusCode(200)
                .body("columns.field", contains("title", "kind", "origin", "link", "expiresOn", "externalId", "state"))
                .body("missing", hasSize(0));
        var dry = load(XLSX, sheet, "?dryRun=true");
        var job = load(XLSX, sheet, "");
        assertThat(job.<Map<String, Integer>>get("counts")).isEqualTo(dry.get("counts"));
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(job.getInt("counts.failed")).isEqualTo(1);
        ops().get("/api/v1/materials?q={q}", "Rhenium " + key)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CASE_STUDY"))
                .body("items[0].state", equalTo("PUBLISHED"))
                .body("items[0].externalId", equalTo(key))
                .body("items[0].expiresOn", equalTo("2031-05-01"));
        String errors = ops().get("/api/v1/material-imports/{id}/errors.csv", job.getString("id"))
                .asString();
        var corrected = load("text/csv", errors.replace("Poem", "Video").getBytes(StandardCharsets.UTF_8), "");
        assertThat(corrected.getInt("counts.created")).isEqualTo(1);
        assertThat(corrected.getInt("counts.failed")).isZero();
    }

    @Test
    void aColumnThatItsHeadingDoesNotTellIsMappedOrLeftOut() {
        String key = Ids.next().toString();
        byte[] file = "Was;Kind;Origin;Colour\nIridium %s;VIDEO;PARTNER;red\n"
                .formatted(key)
                .getBytes(StandardCharsets.UTF_8);
        ops().contentType("text/csv")
                .body(file)
                .post("/api/v1/material-imports/mapping-proposals")
                .then()
                .statusCode(200)
                .body("columns.find { it.column == 'Was' }.field", equalTo(null))
                .body("missing", contains("title"));
        assertThat(load("text/csv", file, "").getInt("counts.failed")).isEqualTo(1);
        assertThat(load("text/csv", file, "?mapping=Was:title&mapping=Colour:-").getInt("counts.created"))
                .isEqualTo(1);
        for (String wrong : new String[] {"Was", "Was:colour", "Not there:title", "Was:kind&mapping=Kind:kind"}) {
            ops().contentType("text/csv")
                    .body(file)
                    .post("/api/v1/material-imports?mapping=" + wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("MAPPING_WRONG"));
        }
    }

    @Test
    void whatPublishedMaterialSaidIsKeptWhenAFileSaysOtherwise() {
        String key = Ids.next().toString();
        String row = "title,kind,origin,externalId,state\n%s,VIDEO,MARKETING,%s,%s\n";
        load("text/csv", row.formatted("Osmium", key, "PUBLISHED").getBytes(StandardCharsets.UTF_8), "");
        var refused = load("text/csv", row.formatted("Osmium 2", key, "").getBytes(StandardCharsets.UTF_8), "");
        ops().get("/api/v1/material-imports/{id}/rows", refused.getString("id"))
                .then()
                .body("items.code", contains("NEW_VERSION_NEEDED"));
        for (String title : new String[] {"Osmium 2", "Osmium 3"}) {
            load("text/csv", row.formatted(title, key, "PUBLISHED").getBytes(StandardCharsets.UTF_8), "");
        }
        String id = ops().get("/api/v1/materials?q=Osmium").path("items[0].id");
        ops().get("/api/v1/materials/{id}/versions", id)
                .then()
                .body("items.title", contains("Osmium 3", "Osmium 2", "Osmium"))
                .body("items.number", contains(3, 2, 1))
                .body("items.state", contains("CURRENT", "SUPERSEDED", "SUPERSEDED"));
    }

    @Test
    void whatAFileDoesNotTellStaysAsItIs() {
        String key = Ids.next().toString();
        String claim = ops().body(Map.of("text", "nobody has proved it"))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String full = """
                title,kind,origin,externalId,owner,segments,link,claims,verified,expires
                Hafnium,VIDEO,MARKETING,%s,Ada,Plants|Labs,https://example.org/h,%s,2026-03-01,2031-01-01
                """;
        load("text/csv", full.formatted(key, claim).getBytes(StandardCharsets.UTF_8), "");
        String some = "title,kind,origin,externalId,owner,segments\nHafnium,VIDEO,PARTNER,%s,,Labs\n".formatted(key);
        var job = load("text/csv", some.getBytes(StandardCharsets.UTF_8), "");
        assertThat(job.getInt("counts.updated")).isEqualTo(1);
        ops().get("/api/v1/materials?q=Hafnium")
                .then()
                .body("items", hasSize(1))
                .body("items[0].origin", equalTo("PARTNER"))
                .body("items[0].segments", contains("Labs"))
                .body("items[0].owner", equalTo("Ada"))
                .body("items[0].link", equalTo("https://example.org/h"))
                .body("items[0].claimIds", contains(claim))
                .body("items[0].verifiedOn", equalTo("2026-03-01"))
                .body("items[0].expiresOn", equalTo("2031-01-01"));
        var again = load("text/csv", some.getBytes(StandardCharsets.UTF_8), "");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        refused("no spreadsheet at all".getBytes(StandardCharsets.UTF_8), 400);
        refused(zip("notes.txt", new byte[10]), 415);
        byte[] broken = sheet(new Object[][] {{"title"}, {"x"}});
        System.arraycopy(new byte[40], 0, broken, broken.length / 2, 40);
        refused(java.util.Arrays.copyOf(broken, broken.length / 2), 400);
        as("MARKETER")
                .contentType(XLSX)
                .body(broken)
                .post("/api/v1/material-imports")
                .then()
                .statusCode(403);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 33; megabyte++) {
                zip.write(zeros);
            }
        }
        refused(bytes.toByteArray(), 413);
    }

    private static void refused(byte[] file, int status) {
        for (String path : new String[] {"", "/mapping-proposals"}) {
            ops().contentType(XLSX)
                    .body(file)
                    .post("/api/v1/material-imports" + path)
                    .then()
                    .statusCode(status);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(Object[][] rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Catalogue");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    Object cell = rows[row][column];
                    if (cell instanceof LocalDate day) {
                        sheet.value(row, column, day);
                        sheet.style(row, column).format("yyyy-mm-dd").set();
                    } else {
                        sheet.value(row, column, String.valueOf(cell));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static JsonPath load(String type, byte[] file, String query) {
        String id = ops().contentType(type)
                .body(file)
                .post("/api/v1/material-imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ops().get("/api/v1/material-imports/{id}", id)
                        .jsonPath()
                        .getString("state")
                        .equals("COMPLETED"));
        return ops().get("/api/v1/material-imports/{id}", id).jsonPath();
    }
}
