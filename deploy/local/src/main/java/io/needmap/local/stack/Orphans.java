package io.needmap.local.stack;

import io.needmap.local.process.Pids;
import io.needmap.local.process.Signals;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Ends what a launcher left behind that was killed, in the same order in which it would have ended it itself. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pids pids;
    private final PostgresProcesses postgres;
    private final Consumer<String> log;

    /** Looks for the processes in {@code pids} and for those of this home's PostgreSQL. */
    public Orphans(Pids pids, PostgresProcesses postgres, Consumer<String> log) {
        this.pids = pids;
        this.postgres = postgres;
        this.log = log;
    }

    /** Ends them and waits until they have ended. Answers how many there were. */
    public int end() {
        var left = new LinkedHashMap<>(pids.alive());
        left.remove(Pids.LAUNCHER);
        left.remove(PostgresPart.NAME);
        left.forEach((name, process) ->
                log.accept("Ending %s (pid %d), left by a launcher that was killed.".formatted(name, process.pid())));
        var broker = left.remove(KafkaPart.NAME);
        end(left);
        if (broker != null) {
            end(Map.of(KafkaPart.NAME, broker));
        }
        var databases = postgres.endAll();
        pids.clear();
        return left.size() + (broker == null ? 0 : 1) + databases;
    }

    private static void end(Map<String, ProcessHandle> processes) {
        processes.values().forEach(ProcessHandle::destroy);
        processes.values().forEach(process -> Signals.awaitEnd(process, PATIENCE));
    }
}
