package io.needmap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.time.Duration;
import java.util.List;

/** Waits until the analyses have taken in everything that was loaded. */
public final class Settling {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SAME_TIMES = 2;

    private final NeedmapApi api;
    private final Duration patience;

    /** Waits at most {@code patience}. */
    public Settling(NeedmapApi api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /** Returns true when the analyses are current and stand still; false when they still move after the patience. */
    public boolean await() {
        var deadline = System.nanoTime() + patience.toNanos();
        var last = List.of();
        var same = 0;
        while (System.nanoTime() < deadline) {
            var map = api.get("/api/v1/map");
            var gaps = api.get("/api/v1/material-gaps?limit=200");
            var now = List.<Object>of(map.path("alignment"), map.path("stages"), gaps.path("items"));
            same = current(map) && current(gaps) && now.equals(last) ? same + 1 : 0;
            if (same >= SAME_TIMES) {
                return true;
            }
            last = now;
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean current(JsonNode analysis) {
        return !analysis.path("stale").asBoolean()
                && analysis.path("lagSeconds").asDouble() == 0;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
