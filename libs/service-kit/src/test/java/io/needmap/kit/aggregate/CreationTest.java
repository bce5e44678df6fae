package io.needmap.kit.aggregate;

import static io.needmap.testkit.Api.admin;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.Notes;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@KitTest
class CreationTest {

    @Inject
    Notes notes;

    @Test
    void theSameKeyMakesOneResource() {
        String key = UUID.randomUUID().toString();
        String code = UUID.randomUUID().toString();
        String id = post(ops(), key, null, code, "text")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(ops(), key, null, code, "text")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(ops(), key, null, UUID.randomUUID().toString(), "text").then().statusCode(201);
        post(ops(), key, null, UUID.randomUUID().toString(), "text")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aNewKeyForWhatIsThereAlreadyReplaysNothing() {
        String id = UUID.randomUUID().toString();
        String code = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();
        post(ops(), null, id, code, "text").then().statusCode(201);
        post(ops(), key, id, code, "text").then().statusCode(200).header("Idempotent-Replayed", nullValue());
        post(ops(), key, id, code, "text").then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        post(ops(), key, null, UUID.randomUUID().toString(), "text").then().statusCode(201);
        post(admin(), key, null, UUID.randomUUID().toString(), "text")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aFailedTryLeavesNoTrace() {
        String key = UUID.randomUUID().toString();
        String code = UUID.randomUUID().toString();
        long events = notes.count("history");
        post(ops(), key, null, code, "break it").then().statusCode(422);
        assertThat(notes.count("history")).isEqualTo(events);
        post(ops(), key, null, code, "better").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void parallelRequestsWithOneKeyMakeOneResource() {
        String key = UUID.randomUUID().toString();
        String code = UUID.randomUUID().toString();
        var answers = together(i -> post(ops(), key, null, code, "text"));
        assertThat(answers).allMatch(a -> a.statusCode() == 201);
        assertThat(answers.stream().map(a -> a.<String>path("id")).distinct()).hasSize(1);
        assertThat(answers.stream().filter(a -> a.header("Idempotent-Replayed") == null))
                .hasSize(1);
    }

    @Test
    void parallelRequestsWithOneIdMakeOneResource() {
        String id = UUID.randomUUID().toString();
        String code = UUID.randomUUID().toString();
        var answers = together(i -> post(ops(), null, id, code, "text"));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(5);
    }

    @Test
    void ofSixWritersWithOneVersionOneWins() {
        var id = Notes.write("race");
        var answers = together(i -> ops().header("If-Match", "\"1\"")
                .body(Map.of("text", "writer " + i))
                .patch("/api/v1/notes/{id}", id));
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 412)).hasSize(5);
        ops().get("/api/v1/notes/{id}", id).then().header("ETag", "\"2\"");
    }

    @Test
    void theHistorySaysWhoChangedWhatFromAndTo() {
        var id = Notes.write("first");
        Notes.rewrite(id, 1, "second");
        Notes.rewrite(id, 2, "third");
        var history = ops().get("/api/v1/notes/{id}/history?limit=2", id)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2)))
                .body("items[0].changes[0].field", equalTo("text"))
                .body("items[0].changes[0].from", equalTo("second"))
                .body("items[0].changes[0].to", equalTo("third"))
                .body("items[0].actor", equalTo("test-marketing_ops"))
                .extract();
        ops().get("/api/v1/notes/{id}/history?limit=2&pageToken={t}", id, history.path("nextPageToken"))
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1)))
                .body("nextPageToken", nullValue());
        ops().get("/api/v1/notes/{id}/history", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void pagesStayStableUnderWrites() {
        IntStream.range(0, 5).forEach(i -> Notes.write("page"));
        var seen = new java.util.HashSet<String>();
        String token = "";
        int pages = 0;
        while (token != null) {
            var page = ops().get("/api/v1/notes?limit=200&pageToken={t}", token)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            token = page.path("nextPageToken");
            if (pages++ < 3) {
                Notes.write("written meanwhile");
            }
        }
        assertThat(seen.size()).isBetween(5, (int) notes.count("note"));
    }

    private static Response post(RequestSpecification caller, String key, String id, String code, String text) {
        var body = new HashMap<String, String>(Map.of("code", code, "text", text));
        if (id != null) {
            body.put("id", id);
        }
        var request = key == null ? caller : caller.header("Idempotency-Key", key);
        return request.body(body).post("/api/v1/notes");
    }

    /** Six callers at the same moment. */
    private static List<Response> together(IntFunction<Response> request) {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(6);
        try {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return request.apply(i);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(CreationTest::get).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
