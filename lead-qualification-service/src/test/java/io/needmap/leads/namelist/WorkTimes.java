package io.needmap.leads.namelist;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Processor time by whose work it is, which does not depend on what else the machine does, as the wall clock does.
 *
 * @param nanos by group of threads; {@code postgres} is the database, {@code rest} what the virtual machine itself took
 */
record WorkTimes(Map<String, Long> nanos) {

    static WorkTimes now(Jdbi jdbi) {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = new TreeMap<String, Long>();
        LongStream.of(threads.getAllThreadIds()).forEach(id -> {
            var thread = threads.getThreadInfo(id);
            if (thread != null) {
                nanos.merge(group(thread.getThreadName()), Math.max(0, threads.getThreadCpuTime(id)), Long::sum);
            }
        });
        long all = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
        nanos.put(
                "rest", all - nanos.values().stream().mapToLong(Long::longValue).sum());
        nanos.put("postgres", postgres(jdbi));
        return new WorkTimes(nanos);
    }

    /** Of the processes that are alive; connections are kept, and so are their processes. */
    private static long postgres(Jdbi jdbi) {
        long session = jdbi.withHandle(
                h -> h.createQuery("SELECT pg_backend_pid()").mapTo(Long.class).one());
        return ProcessHandle.of(session).flatMap(ProcessHandle::parent).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private static String group(String thread) {
        if (thread.startsWith("imports")) {
            return thread;
        }
        if (thread.startsWith("ForkJoinPool")) {
            return "every core";
        }
        if (thread.startsWith("outbox-relay") || thread.startsWith("kafka-producer")) {
            return "relay";
        }
        return thread.startsWith("executor-thread") ? "requests and schedules" : "broker and others";
    }

    /** What was worked since, in microseconds a row. */
    String since(WorkTimes before, int rows) {
        return nanos.entrySet().stream()
                .map(e -> "%s %.1f"
                        .formatted(e.getKey(), (e.getValue() - before.nanos.getOrDefault(e.getKey(), 0L)) / 1e3 / rows))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
