package io.needmap.e2e.pages;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How soon the board is there and how much it weighs: as the company stands that a running Needmap holds, and when its map
 * holds a thousand activities. Surefire does not run it by itself. {@code -Dbench.console} says where the console of a
 * local run is, {@code -Dbench.activities} how many there shall be in the end.
 */
class MapPageBench {

    private static final URI CONSOLE = URI.create(System.getProperty("bench.console", "http://localhost:8080/"));
    private static final int ACTIVITIES = Integer.getInteger("bench.activities", 1_000);
    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void measuresTheBoard() throws Exception {
        var session = signIn();
        report("As it stands", session);
        fill(session);
        report("With " + ACTIVITIES + " activities", session);
    }

    private String signIn() throws IOException, InterruptedException {
        var answer = browser.send(
                HttpRequest.newBuilder(CONSOLE.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("role=MARKETING_OPS"))
                        .build(),
                BodyHandlers.discarding());
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private void report(String when, String session) throws Exception {
        long[] nanos = new long[TIMES];
        int page = 0;
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begun = System.nanoTime();
            page = get("/map", session).body().length;
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, worst %.1f ms; page %,d bytes, with style, script and mark %,d%n",
                when,
                millis(nanos[TIMES / 2]),
                millis(nanos[TIMES * 95 / 100]),
                millis(nanos[TIMES - 1]),
                page,
                page + assets(session));
    }

    /** What the page brings along besides its fonts, compressed as it is sent. */
    private int assets(String session) throws IOException, InterruptedException {
        var links = ASSET.matcher(page(session));
        List<String> seen = new ArrayList<>();
        int bytes = 0;
        while (links.find()) {
            if (!seen.contains(links.group(1))) {
                seen.add(links.group(1));
                bytes += get(links.group(1), session).body().length;
            }
        }
        assertThat(seen).hasSize(3);
        return bytes;
    }

    private void fill(String session) {
        var api = new NeedmapApi(CONSOLE, () -> session);
        var stages = api.get("/api/v1/map").path("stages");
        int present = 0;
        for (var stage : stages) {
            present += stage.path("activities").size();
        }
        for (int i = present; i < ACTIVITIES; i++) {
            api.post(
                    "/api/v1/activities",
                    Map.of(
                            "name", "Walk line %d with the foreman and count what is thrown away".formatted(i),
                            "goal", "The foreman has seen the figure of line %d and says it aloud".formatted(i),
                            "relevance", i % 3 == 0 ? "RELEVANT" : "UNDECIDED",
                            "buyingStageId",
                                    stages.path(i % stages.size()).path("id").asText()));
        }
        eventually(Duration.ofMinutes(1), () -> assertThat(page(session)).contains("activities are on the map"));
    }

    private String page(String session) throws IOException, InterruptedException {
        return new String(send("/map", session, "identity").body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String session) throws IOException, InterruptedException {
        return send(path, session, "gzip");
    }

    private HttpResponse<byte[]> send(String path, String session, String encoding)
            throws IOException, InterruptedException {
        var answer = browser.send(
                HttpRequest.newBuilder(CONSOLE.resolve(path))
                        .header("Cookie", "needmap-session=" + session)
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
