package io.needmap.local.stack;

import io.needmap.local.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server processes of one PostgreSQL data folder, whoever started them. */
public final class PostgresProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path programs;
    private final Path data;

    /**
     * Knows them by where their program lies, which belongs to this home alone.
     *
     * @param programs the folder that the server's programs were unpacked in
     * @param data the data folder
     */
    public PostgresProcesses(Path programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** The server's first process, if it runs. */
    public Optional<ProcessHandle> server() {
        var file = data.resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .limit(1)
                            .map(line -> Long.parseLong(line.trim()))
                            .flatMap(pid -> ProcessHandle.of(pid).stream())
                            .filter(this::ours)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the server and whatever sessions outlived it. Sessions whose server is gone hold the shared memory and would
     * keep the next server from starting; killing them is safe, the log of changes is replayed. Answers 1 when there
     * was anything to end, else 0.
     */
    public int endAll() {
        var all = all();
        server().ifPresent(server -> {
            Signals.interrupt(server);
            Signals.awaitEnd(server, PATIENCE);
        });
        all.forEach(session -> Signals.awaitEnd(session, Duration.ofSeconds(2)));
        return all.isEmpty() ? 0 : 1;
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::ours).toList();
    }

    private boolean ours(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.startsWith(programs.toString()))
                .isPresent();
    }
}
