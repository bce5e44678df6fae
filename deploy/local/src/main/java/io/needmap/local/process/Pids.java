package io.needmap.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of the processes that were started: one line each, {@code pid startEpochMillis name}. A pid alone proves
 * nothing after a crash, the number may belong to another program by now; with the time of its start it does.
 */
public final class Pids {

    /** The name under which the launcher itself stands in the file. */
    public static final String LAUNCHER = "launcher";

    // The kernel counts starts from the boot time, which moves a little when the clock is set.
    private static final long SAME_START_MILLIS = 2_000;

    private final Path file;

    /** Works on {@code file}, which need not exist. */
    public Pids(Path file) {
        this.file = file;
    }

    /** Writes down that {@code name} runs as this process now. */
    public synchronized void record(String name, ProcessHandle process) {
        var lines = read();
        lines.put(name, "%d %d %s".formatted(process.pid(), start(process), name));
        write(lines);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of the file that still run, by name, in the order in which they were first recorded. */
    public synchronized Map<String, ProcessHandle> alive() {
        var alive = new LinkedHashMap<String, ProcessHandle>();
        read().forEach((name, line) -> process(line).ifPresent(handle -> alive.put(name, handle)));
        return alive;
    }

    private static Optional<ProcessHandle> process(String line) {
        var fields = line.split(" ", 3);
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(Signals::runs)
                .filter(handle -> Math.abs(start(handle) - Long.parseLong(fields[1])) <= SAME_START_MILLIS);
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private Map<String, String> read() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.stream()
                    .filter(line -> line.matches("\\d+ \\d+ \\S+"))
                    .collect(Collectors.toMap(
                            line -> line.split(" ", 3)[2], line -> line, (a, b) -> b, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(Map<String, String> lines) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, lines.values());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
