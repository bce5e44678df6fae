package io.needmap.leads.change;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadChangesTest {

    private static final int WRITERS = 6;
    private static final int NAMES = 4;

    @Inject
    Jdbi jdbi;

    @Test
    void nothingIsLeftOutWhateverIsWrittenAtTheSameTime() {
        String start = end();
        var written = ConcurrentHashMap.<String>newKeySet();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(CompletableFuture.runAsync(() -> write(written), threads));
            }
            var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            var seen = new ArrayList<String>();
            String cursor = start;
            while (!all.isDone() || !new HashSet<>(seen).containsAll(written)) {
                var page = after(cursor, 7, 1);
                seen.addAll(changes(page));
                cursor = page.getString("next");
            }
            all.join();
            assertThat(seen).doesNotHaveDuplicates().containsAll(written);
            assertThat(replayed(start, seen.size())).isEqualTo(seen);
            assertInOrder(seen);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aWaitEndsWithTheFirstChange() {
        String start = end();
        var waiting = CompletableFuture.supplyAsync(() -> after(start, 10, 40));
        var name = Desk.name(Map.of("email", Desk.someEmail(), "externalId", "lc-" + java.util.UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(39)).until(waiting::isDone);
        assertThat(waiting.join().<String>getList("items.leadId")).contains(name.getString("leadId"));
        assertThat(waiting.join().<String>getList("items.externalId")).contains(name.getString("externalId"));
    }

    @Test
    void placesAndCallersAreChecked() {
        ops().get("/api/v1/leads/changes?after=yesterday").then().statusCode(400);
        ops().get("/api/v1/leads/changes?wait=61").then().statusCode(400);
        as("REP").get("/api/v1/leads/changes").then().statusCode(403);
        String end = end();
        ops().get("/api/v1/leads/changes?after=" + end)
                .then()
                .statusCode(200)
                .body("next", equalTo(end))
                .body("more", equalTo(false));
    }

    private static void write(Set<String> written) {
        for (int i = 0; i < NAMES; i++) {
            String lead = Desk.name(Map.of("email", Desk.someEmail())).getString("leadId");
            written.add(lead + " 1");
            ops().header("If-Match", "*")
                    .body(Map.of("reasonCode", "NOT_A_FIT"))
                    .post("/api/v1/leads/{id}/disqualify", lead)
                    .then()
                    .statusCode(200);
            written.add(lead + " 2");
        }
    }

    private static List<String> replayed(String start, int count) {
        var seen = new ArrayList<String>();
        for (String cursor = start; seen.size() < count; ) {
            var page = after(cursor, 5, 0);
            seen.addAll(changes(page));
            cursor = page.getString("next");
        }
        return seen.subList(0, count);
    }

    private static void assertInOrder(List<String> seen) {
        for (String change : seen) {
            if (change.endsWith(" 2")) {
                assertThat(seen.indexOf(change.replace(" 2", " 1"))).isBetween(0, seen.indexOf(change));
            }
        }
    }

    private static List<String> changes(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(change -> "%s %s".formatted(change.get("leadId"), change.get("version")))
                .toList();
    }

    private static JsonPath after(String cursor, int limit, int wait) {
        return ops().get("/api/v1/leads/changes?after=%s&limit=%d&wait=%d".formatted(cursor, limit, wait))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Behind all that other tests have written. */
    private String end() {
        after("", 1, 0); // what was committed before gets its place
        long last = jdbi.withHandle(h -> h.createQuery("SELECT coalesce(max(position), 0) FROM lead_change")
                .mapTo(Long.class)
                .one());
        String cursor = new Cursor(last, 0).text();
        JsonPath page;
        do {
            page = after(cursor, 200, 0);
            cursor = page.getString("next");
        } while (page.getBoolean("more"));
        return cursor;
    }
}
