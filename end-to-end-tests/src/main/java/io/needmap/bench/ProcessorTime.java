package io.needmap.bench;

import io.needmap.local.process.Pids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that the stack's processes take, each with those that it started. It says more of a busy machine
 * than the clock does: what waits for its turn takes none.
 */
final class ProcessorTime {

    private static final double NANOS_PER_MILLI = 1e6;

    // Of /proc/<pid>/stat, counted from the state that follows the name.
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    private static final int MILLIS_PER_TICK = 10;

    private final @Nullable Pids pids;
    private volatile Map<String, Duration> begin = Map.of();

    /** @param pids the stack's list of processes; null when it is not known */
    ProcessorTime(@Nullable Path pids) {
        this.pids = pids == null ? null : new Pids(pids);
    }

    /** Counts from now on. */
    void begin() {
        begin = now();
    }

    /** Milliseconds of each process since it began, for each of {@code facts}; nothing when processes are not known. */
    Map<String, Double> perFact(int facts) {
        var spent = new LinkedHashMap<String, Double>();
        var end = now();
        begin.forEach((name, before) ->
                spent.put(name, end.getOrDefault(name, before).minus(before).toNanos() / NANOS_PER_MILLI / facts));
        return spent;
    }

    private Map<String, Duration> now() {
        var taken = new LinkedHashMap<String, Duration>();
        if (pids != null) {
            pids.alive().forEach((name, process) -> {
                if (!name.equals(Pids.LAUNCHER)) {
                    taken.put(name, withChildren(process));
                }
            });
        }
        return taken;
    }

    private static Duration withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ofEndedChildren(process), Duration::plus);
    }

    /** PostgreSQL has a process for each connection, and connections end; Java does not tell what those took. */
    private static Duration ofEndedChildren(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis(MILLIS_PER_TICK
                    * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])));
        } catch (IOException e) {
            return Duration.ZERO; // not Linux, or the process has just ended
        }
    }
}
