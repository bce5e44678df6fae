package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import io.needmap.testkit.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An upload of a name list, and the wait for its end. */
final class Upload {

    static final Map<String, Object> SOURCE =
            Map.of("type", "TRADE_SHOW", "name", "Packaging fair", "date", "2026-09-14", "consentBasis", "CONSENT");

    private final byte[] file;
    private final Map<String, Object> request = new HashMap<>(Map.of("source", SOURCE));
    private String fileName = "names.csv";

    private Upload(byte[] file) {
        this.file = file;
    }

    static Upload of(String file) {
        return new Upload(file.getBytes(StandardCharsets.UTF_8));
    }

    static Upload of(byte[] file) {
        return new Upload(file);
    }

    Upload named(String name) {
        fileName = name;
        return this;
    }

    Upload with(String field, Object value) {
        request.put(field, value);
        return this;
    }

    Upload without(String field) {
        request.remove(field);
        return this;
    }

    ValidatableResponse send() {
        return ops().contentType("multipart/form-data")
                .multiPart(
                        "request", io.needmap.kit.event.EventJson.tree(request).toString(), "application/json")
                .multiPart("file", fileName, file, "application/octet-stream")
                .post("/api/v1/name-lists")
                .then();
    }

    Accepted accepted() {
        return new Accepted(send().statusCode(202).extract().header("Location"));
    }

    /** A list whose file is being read. */
    record Accepted(String location) {

        JsonPath done() {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(this::isDone);
            return Api.answered(location).jsonPath();
        }

        private boolean isDone() {
            String state = Api.answered(location).path("state");
            return List.of("COMPLETED", "FAILED").contains(state);
        }
    }
}
