package io.needmap.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The memory that processes take, in kB.
 *
 * @param kilobytes the sum
 * @param processes how many processes it is the sum of
 * @param proportional true for the proportional set size (a page shared by n processes counts 1/n for each); false for
 *     the resident set size, where the system does not tell the former
 */
public record Memory(long kilobytes, int processes, boolean proportional) {

    /** Measures these processes and all that they started. */
    public static Memory of(Collection<ProcessHandle> roots) {
        return sum(roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet()));
    }

    /** Measures one process without those that it started. */
    public static Memory alone(ProcessHandle process) {
        return sum(Set.of(process.pid()));
    }

    private static Memory sum(Set<Long> pids) {
        var proportional =
                pids.stream().anyMatch(pid -> read(pid, "smaps_rollup", "Pss:").isPresent());
        var sum = pids.stream()
                .mapToLong(pid ->
                        (proportional ? read(pid, "smaps_rollup", "Pss:") : read(pid, "status", "VmRSS:")).orElse(0))
                .sum();
        return new Memory(sum, pids.size(), proportional);
    }

    /** For people: "1.04 GB of memory (PSS of 14 processes)". */
    @Override
    public String toString() {
        if (kilobytes == 0) {
            return "an unknown amount of memory";
        }
        return String.format(
                Locale.ROOT,
                "%.2f GB of memory (%s of %d processes)",
                kilobytes * 1024 / 1e9,
                proportional ? "PSS" : "RSS",
                processes);
    }

    private static OptionalLong read(long pid, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            // Not Linux, or the process has just ended.
            return OptionalLong.empty();
        }
    }
}
