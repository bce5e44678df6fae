package io.needmap.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Places statements on activities, in batches, as soon as they have arrived in the inbox. */
public final class Placements {

    private static final String NOT_YET = "NOT_FOUND";
    private static final int BATCH = 250;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final NeedmapApi api;
    private final Progress progress;

    /** Placements through this API. */
    public Placements(NeedmapApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** A statement and the activity it belongs to. */
    public record Placing(UUID statementId, UUID activityId) {}

    /**
     * Places all; what stands on its activity already stays there.
     *
     * @return why statements could not be placed, by statement; empty when all went well
     */
    public Map<UUID, String> place(String task, List<Placing> placings) {
        progress.start(task, placings.size());
        var refused = new HashMap<UUID, String>();
        var open = placings;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty()) {
            boolean last = System.nanoTime() > deadline;
            var later = new ArrayList<Placing>();
            for (int i = 0; i < open.size(); i += BATCH) {
                later.addAll(send(open.subList(i, Math.min(open.size(), i + BATCH)), refused, last));
            }
            if (later.size() == open.size()) {
                Pauses.pause(LOOK);
            }
            open = later;
        }
        progress.done();
        return refused;
    }

    /** Sends a batch and answers what has not arrived yet. */
    private List<Placing> send(List<Placing> batch, Map<UUID, String> refused, boolean last) {
        var results = api.post("/api/v1/inbox/place-all", Map.of("placements", batch))
                .body()
                .path("items");
        var later = new ArrayList<Placing>();
        for (int i = 0; i < batch.size(); i++) {
            JsonNode result = results.path(i);
            var code = result.path("code").asText("");
            if (code.equals(NOT_YET) && !last) {
                later.add(batch.get(i));
                continue;
            }
            progress.step(1);
            if (!code.isEmpty()) {
                refused.put(
                        batch.get(i).statementId(),
                        code + " " + result.path("detail").asText(""));
            }
        }
        return later;
    }
}
