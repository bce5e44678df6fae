package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LittleServices.class)
class GatewayTest {

    private static final String SEEN = "first-half-seen";

    @TestHTTPResource("/")
    URI console;

    // This class may be loaded once for the test and once for its servers: they share what belongs to the machine.
    static CompletableFuture<?> firstHalfSeen() {
        return (CompletableFuture<?>) System.getProperties().get(SEEN);
    }

    @ParameterizedTest
    @CsvSource({
        "regions, interview",
        "interviews/1/statements, interview",
        "statement-imports/1/errors.csv, interview",
        "inbox/1/place, activity-map",
        "map, activity-map",
        "map-gaps, activity-map",
        "name-lists, lead-qualification",
        "leads/1/qualify, lead-qualification"
    })
    void passesACollectionOnToItsService(String path, String service) {
        given().get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .header("X-Service", service)
                .header("X-Asked", "GET /api/v1/" + path);
    }

    @Test
    void keepsQueryBodyAndHeadersAsTheyAre() {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer abc")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k1")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"ü\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/reps/a%20b?q=x%26y&limit=2")
                .then()
                .statusCode(200)
                .header("X-Asked", "PATCH /api/v1/reps/a%20b?q=x%26y&limit=2")
                .header("X-Got-Authorization", "Bearer abc")
                .header("X-Got-If-Match", "\"3\"")
                .header("X-Got-Idempotency-Key", "k1")
                .header("X-Got-Content-Type", startsWith("application/merge-patch+json"))
                .header("X-Got-X-Forwarded-Proto", "http")
                .header("X-Got-X-Forwarded-Host", startsWith("localhost:"))
                .header("ETag", "\"7\"")
                .body(equalTo("{\"name\":\"ü\"}"));
    }

    @Test
    void passesLargeBodiesOn() throws Exception {
        var twentyMegabytes = new byte[20 << 20];
        var request = HttpRequest.newBuilder(console.resolve("/api/v1/statement-imports"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(twentyMegabytes))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Length")).contains(Integer.toString(twentyMegabytes.length));
    }

    @Test
    void streamsAnAnswerWhileItIsStillBeingWritten() throws Exception {
        var seen = new CompletableFuture<Void>();
        System.getProperties().put(SEEN, seen);
        var request =
                HttpRequest.newBuilder(console.resolve("/api/v1/leads/slow")).build();
        try (var answer = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            assertThat(answer.readLine()).isEqualTo("first");
            seen.complete(null);
            assertThat(answer.readLine()).isEqualTo("second");
        } finally {
            System.getProperties().remove(SEEN);
        }
    }

    @Test
    void namesTheServiceThatIsDown() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/materials")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("title", equalTo("materials-service is not answering"))
                .body("code", equalTo("SERVICE_UNAVAILABLE"));
    }

    @Test
    void sendsOnceMoreWhatMayBeSentTwice() throws Exception {
        try (var service = new ForgetfulService()) {
            given().get("/api/v1/materials").then().statusCode(200).body("asked", equalTo(""));
            given().contentType("application/json")
                    .header("Idempotency-Key", "k1")
                    .body("{\"a\":1}")
                    .post("/api/v1/materials")
                    .then()
                    .statusCode(200)
                    .body("asked.a", equalTo(1));
            assertThat(service.requests()).isEqualTo(4);
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/v1/materials")
                    .then()
                    .statusCode(503);
            assertThat(service.requests()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/secrets", "/api/v1/", "/api/v1/regionsx", "/api-docs/nobody.yaml", "/api-docs/interview.json"})
    void refusesWhatNoServiceHas(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_COLLECTION"));
    }

    @Test
    void cannotBeLedAroundItsTableByDots() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/regions/../../../operations/replicas")
                .then()
                .statusCode(404);
    }

    @Test
    void passesTheDocumentOfAServiceOn() {
        given().get("/api-docs/activity-map.yaml")
                .then()
                .statusCode(200)
                .body(equalTo("openapi: 3.1.0 # activity-map"));
    }
}
