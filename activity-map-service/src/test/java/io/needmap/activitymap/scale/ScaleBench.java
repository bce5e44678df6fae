package io.needmap.activitymap.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.activitymap.need.NeedSettings;
import io.needmap.activitymap.need.NeedThresholds;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long the map, the inbox and placements take among few and among many; docs/benchmarks.md says what was measured. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScaleBench {

    private static final int TIMES = Integer.getInteger("bench.times", 200);
    private static final int WARM_UP = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private final String token = Tokens.of("bench", "MARKETING_OPS");
    private int number;
    private int placed;
    private int activities;
    private List<Integer> transitions = List.of();
    private int next;

    @Inject
    Jdbi jdbi;

    @Inject
    NeedSettings settings;

    @TestHTTPResource("/api/v1/")
    URL api;

    @Test
    void few() throws Exception {
        crowd(new Crowded(1, 1_000, 5_000, 100));
        placements("1,000 placed on 100 activities");
    }

    @Test
    void crowded() throws Exception {
        crowd(new Crowded(2, 100_000, 100_000, 1_000));
        measure("map, 1,000 activities", () -> get("map"));
        measure("map of a region, 1,000 activities", () -> get("map?regionCode=R1"));
        measure("map of a quarter, 1,000 activities", () -> get("map?quarter=" + quarter()));
        measure("map as of an instant ago", () -> get("map?asOf=" + now()));
        measure("map of a region as of an instant ago", () -> get("map?regionCode=R1&asOf=" + now()));
        measure("needs, first page of 50", () -> get("needs?limit=50"));
        measure("map gaps, first page of 50", () -> get("map-gaps?limit=50"));
        once("inbox, first page of 50 after a start: the words of 1,000 activities are read", () -> get("inbox"));
        measure("inbox, first page of 50 of 100,000 with suggestions", () -> get("inbox"));
        measure("inbox of a region, first page of 50", () -> get("inbox?regionCode=R1"));
        measure("one waiting statement with suggestions", () -> get("inbox/" + waiting(100_000)));
        placements("100,000 placed on 1,000 activities, 100,000 waiting");
        measure("inbox, first page of 50, after each placement", () -> {
            place(true);
            return get("inbox");
        });
    }

    @Test
    void million() throws Exception {
        crowd(new Crowded(3, 1_000_000, 100_000, 10_000));
        placements("1,000,000 placed on 10,000 activities, 100,000 waiting");
    }

    @Test
    void waiting() throws Exception {
        crowd(new Crowded(5, 200_000, 100_000, 10_000));
        once("inbox, first page of 50 after a start: the words of 10,000 activities are read", () -> get("inbox"));
        measure("inbox, first page of 50 of 100,000 among 10,000 activities", () -> get("inbox"));
        pages("inbox, one page of 50 after the other, the same", "inbox?limit=50");
        measure("inbox of a region, first page of 50, the same", () -> get("inbox?regionCode=R1"));
        measure("one waiting statement with suggestions, the same", () -> get("inbox/" + waiting(280_000)));
    }

    @Test
    void past() throws Exception {
        crowd(new Crowded(4, 100_000, 5_000, 1_000));
        measure("map, 1,000 activities", () -> get("map"));
        new CrowdedPast(200).fill(jdbi);
        measure("map, with two years behind it", () -> get("map"));
        for (int days : List.of(1, 365)) {
            String then = now().minus(Duration.ofDays(days)).toString();
            measure("map as of %d days ago".formatted(days), () -> get("map?asOf=" + then));
            measure("map of a region as of %d days ago".formatted(days), () -> get("map?regionCode=R1&asOf=" + then));
        }
        placements("with two years behind the map");
    }

    private void crowd(Crowded crowd) throws Exception {
        request("POST", "activities", "{\"name\":\"A pattern\"}");
        String need = jdbi.withHandle(h -> h.createQuery("SELECT state::text FROM need LIMIT 1")
                .mapTo(String.class)
                .one());
        long from = System.nanoTime();
        crowd.fill(jdbi, NeedThresholds.of(settings));
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO need (id, version, classification, state, open_objections)
                        SELECT id, 1, 'UNDETERMINED', CAST(:need AS jsonb) || jsonb_build_object('id', id, 'activityId', id), 0
                        FROM activity
                        """).bind("need", need).execute());
        jdbi.useHandle(h -> h.execute("VACUUM ANALYZE"));
        number = crowd.number();
        placed = crowd.placed();
        activities = crowd.activities();
        transitions = crowd.transitionsOfTheWaiting(jdbi, Math.min(crowd.waiting(), 5_000));
        next = 0;
        System.out.printf(Locale.ROOT, "%s seeded in %d s%n", crowd, (System.nanoTime() - from) / 1_000_000_000);
    }

    private void placements(String among) throws Exception {
        measure("placement, " + among, () -> place(true));
        measure("placement that brings the activity a transition, " + among, () -> place(false));
    }

    /** On one of the activities of the statement's transition, or on any, which most often brings it another transition. */
    private int place(boolean ofTheTransition) throws Exception {
        int n = next++;
        int any = random.nextInt(activities);
        int activity = ofTheTransition ? any - any % Crowded.TRANSITIONS + transitions.get(n) : any;
        String body = "{\"activityId\":\"%s\"}".formatted(id(3, activity));
        return request("POST", "inbox/" + waiting(placed + n) + "/place", body).statusCode();
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private static String quarter() {
        var today = now().atZone(ZoneOffset.UTC);
        return "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
    }

    private String waiting(int n) {
        return id(4, n);
    }

    private String id(int kind, int n) {
        return "%08x-0000-7000-8000-%012x".formatted(kind + 16 * number, n);
    }

    private interface Request {

        /** Answers with the status. */
        int send() throws Exception;
    }

    private void measure(String what, Request request) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            request.send();
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            times.add(time(request));
        }
        Collections.sort(times);
        print(what, times.get(TIMES / 2), times.get(TIMES * 95 / 100), times.get(TIMES - 1));
    }

    /** Walks on from page to page, and begins anew at the end. */
    private void pages(String what, String path) throws Exception {
        var token = new AtomicReference<String>();
        measure(what, () -> {
            String after = token.get();
            var page = request("GET", after == null ? path : path + "&pageToken=" + after, null);
            token.set(JsonPath.from(page.body()).getString("nextPageToken"));
            return page.statusCode();
        });
    }

    private void once(String what, Request request) throws Exception {
        double time = time(request);
        print(what, time, time, time);
    }

    private static double time(Request request) throws Exception {
        long from = System.nanoTime();
        int status = request.send();
        double millis = (System.nanoTime() - from) / 1e6;
        assertThat(status).isEqualTo(200);
        return millis;
    }

    private static void print(String what, double median, double p95, double worst) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, median, p95, worst);
    }

    private int get(String path) throws Exception {
        return request("GET", path, null).statusCode();
    }

    private HttpResponse<String> request(String method, String path, @Nullable String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
