package io.needmap.interview.intake;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Sends files and waits for what becomes of them. */
final class Loading {

    private Loading() {}

    static JsonPath csv(String file) {
        return load("text/csv", file, false);
    }

    static JsonPath ndjson(String file) {
        return load("application/x-ndjson", file, false);
    }

    static JsonPath load(String type, String file, boolean dryRun) {
        String location = ops().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statement-imports?dryRun=" + dryRun)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await().atMost(120, TimeUnit.SECONDS)
                .until(
                        () -> ops().get(location).jsonPath(),
                        job -> !List.of("QUEUED", "RUNNING").contains(job.getString("state")));
    }

    /** The outcomes of the rows by their numbers: code, or outcome when it is no failure. */
    static Map<Integer, String> verdicts(JsonPath job) {
        List<Map<String, Object>> rows = ops().get("/api/v1/statement-imports/{id}/rows?limit=200", job.getString("id"))
                .path("items");
        var verdicts = new TreeMap<Integer, String>();
        rows.forEach(row -> verdicts.put(
                (Integer) row.get("rowNumber"),
                String.valueOf(row.get("code") == null ? row.get("outcome") : row.get("code"))));
        return verdicts;
    }

    static String errors(JsonPath job) {
        return ops().get("/api/v1/statement-imports/{id}/errors.csv", job.getString("id"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }
}
