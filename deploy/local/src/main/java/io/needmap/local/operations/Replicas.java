package io.needmap.local.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import io.needmap.local.process.Signals;
import java.time.Duration;
import java.util.Map;

/** What a service has copied from the events of the others. */
public final class Replicas {

    private static final String PATH = "/operations/replicas";
    private static final Duration LOOK = Duration.ofMillis(500);

    private final NeedmapApi service;

    /** The copies of one service, asked for at its own port. */
    public Replicas(NeedmapApi service) {
        this.service = service;
    }

    /** Empties them, has them read again from the topics' start, and returns when that is done. */
    public void rebuild(Progress progress) {
        service.post(PATH + "/rebuild", Map.of());
        var state = state();
        progress.start("Events read again", state.end);
        var shown = 0L;
        while (state.rebuilding && Signals.pause(LOOK)) {
            progress.step(Math.max(0, state.position - shown));
            shown = Math.max(shown, state.position);
            state = state();
        }
        progress.step(Math.max(0, state.position - shown));
        progress.done();
    }

    private State state() {
        var items = service.get(PATH).path("items");
        var state = new State(0, 0, false);
        for (var item : items) {
            state = state.plus(item);
        }
        return state;
    }

    /** All partitions together. */
    private record State(long position, long end, boolean rebuilding) {

        State plus(JsonNode partition) {
            return new State(
                    position + partition.path("position").asLong(),
                    end + partition.path("end").asLong(),
                    rebuilding || partition.path("rebuilding").asBoolean());
        }
    }
}
