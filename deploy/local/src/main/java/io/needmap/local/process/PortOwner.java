package io.needmap.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens at a port, where the system says so (Linux). */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodes(Path.of(table), port))
                .map("socket:[%s]"::formatted)
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> openFiles(process).anyMatch(sockets::contains))
                        .findFirst();
    }

    private static Stream<String> inodes(Path table, int port) {
        var local = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(row -> row.length > 9 && row[1].endsWith(local) && row[3].equals(LISTENING))
                    .map(row -> row[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> openFiles(ProcessHandle process) {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.map(PortOwner::target).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return List.<String>of().stream();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
