package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Broken files that others have collected, see {@code CollectedCasesTest}: each is refused with a reason and writes nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BrokenListsTest {

    private static final Path DATA =
            Path.of(System.getProperty("needmap.data", "../../shared/data")).resolve("csv-torture");

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsBrokenIsRefusedAndWritesNothing() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "NOT TESTED: files of others are not there, say -Dneedmap.data=<folder>");
        long before = names();
        for (var broken : broken().entrySet()) {
            var sent = Upload.of(broken.getValue())
                    .with("mapping", Map.of(broken.getKey().startsWith("variants") ? "Name" : "h0", "externalId"))
                    .send();
            if (sent.extract().statusCode() == 202) {
                var list = new Upload.Accepted(sent.extract().header("Location")).done();
                assertThat(list.getString("state")).as(broken.getKey()).isEqualTo("FAILED");
                assertThat(list.getString("failure.code")).isEqualTo("MALFORMED_FILE");
                assertThat(list.getString("failure.detail")).matches("(?s).*after row \\d+.*");
                assertThat(list.getInt("progress.done")).isZero();
            } else {
                sent.statusCode(400)
                        .body("code", oneOf("BROKEN_TEXT", "MALFORMED_FILE"))
                        .body("detail", not(emptyOrNullString()));
            }
        }
        assertThat(names()).isEqualTo(before);
    }

    private static Map<String, byte[]> broken() throws IOException {
        var broken = new LinkedHashMap<String, byte[]>();
        for (JsonNode one : EventJson.parse(Files.readString(DATA.resolve("papaparse_core_parser_tests.json")))) {
            if (!one.get("expected").get("errors").isEmpty()) {
                broken.put(
                        one.get("description").textValue(),
                        belowHeader(one.get("input").textValue()));
            }
        }
        assertThat(broken).hasSize(5);
        var unclosed = Files.readString(DATA.resolve("commons-csv/CSV-141__csv-141.csv"));
        broken.put("commons-csv 141", belowHeader(unclosed));
        broken.put("variants 20", variant("20_invalid_bytes_and_nul.csv"));
        return broken;
    }

    /** Its quote stands inside a cell, so that only the rows around it are wrong: they are told with their numbers. */
    @Test
    void whatIsCutOffIsReportedWithItsRow() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "NOT TESTED: files of others are not there, say -Dneedmap.data=<folder>");
        var list = Upload.of(variant("19_truncated_in_a_quoted_cell.csv"))
                .with("mapping", Map.of("Name", "externalId"))
                .with("dryRun", true)
                .accepted()
                .done();
        assertThat(list.getInt("counts.failed")).isEqualTo(2);
        ops().get("/api/v1/name-lists/{id}/rows?outcome=FAILED", list.getString("id"))
                .then()
                .statusCode(200)
                .body("items.rowNumber", contains(196, 197))
                .body("items.code", everyItem(equalTo("FIELD_COUNT")));
    }

    private static byte[] variant(String name) throws IOException {
        return Files.readAllBytes(DATA.resolve("variants").resolve(name));
    }

    private static byte[] belowHeader(String text) {
        return ("sep=,\nh0,h1,h2\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private long names() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT count(*) FROM name").mapTo(Long.class).one());
    }
}
