package io.needmap.local.stack;

import io.needmap.local.process.Part;
import io.needmap.local.process.Signals;
import io.needmap.local.settings.Home;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One PostgreSQL server with its data in the home: as durable as a real one (synchronous commits), as small as it can
 * be. Only password logins, only from this machine.
 */
public final class PostgresPart implements Part {

    /** Its name in messages and in the list of processes. */
    public static final String NAME = "postgres";

    private final Path folder;
    private final Path log;
    private final int port;
    private final Passwords passwords;
    private final PostgresProcesses processes;

    /** A server of this home at {@code port}. */
    public PostgresPart(Home home, int port) {
        this.folder = home.postgres();
        this.log = home.log(NAME);
        this.port = port;
        this.passwords = Passwords.of(home);
        this.processes = processes(home);
    }

    /** The processes of this home's server, running or left behind. */
    public static PostgresProcesses processes(Home home) {
        return new PostgresProcesses(home.postgres().resolve("programs"), data(home.postgres()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public ProcessHandle launch() throws IOException {
        processes.endAll();
        // Nothing of ours runs any more. A killed server whose end nobody has noted yet still has its number in this
        // file,
        // and the next server would take it for a rival.
        Files.deleteIfExists(data(folder).resolve("postmaster.pid"));
        dropUnfinished();
        // Our own lock is the home's; a lock file of an earlier start in this process would look like a second server.
        Files.deleteIfExists(data(folder).resolve("epg-lock"));
        start();
        if (!Files.exists(initialised())) {
            Files.createFile(initialised());
        }
        return processes.server().orElseThrow(() -> new IOException("PostgreSQL ended at once, see " + log));
    }

    @Override
    public void requestStop(ProcessHandle process) {
        // SIGINT: disconnects what is left, writes everything, ends. SIGTERM would wait for the clients.
        Signals.interrupt(process);
    }

    private void start() throws IOException {
        var passwordFile = folder.resolve("administrator");
        Home.writeSecret(passwordFile, passwords.of(Passwords.ADMINISTRATOR));
        try {
            configured(passwordFile).start();
        } catch (IllegalStateException e) {
            throw new IOException("PostgreSQL did not start, see " + log, e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    @SuppressWarnings("resource") // The server outlives the builder's object on purpose; we end it by its process.
    private EmbeddedPostgres.Builder configured(Path passwordFile) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(data(folder))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setConnectConfig("password", passwords.of(Passwords.ADMINISTRATOR))
                // These reach initdb as options: passwords from the first moment, for everybody.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "48MB")
                .setServerConfig("max_connections", "100")
                // Worker processes for input and output pay on big machines; here they are only memory.
                .setServerConfig("io_method", "sync");
    }

    // A folder that never came as far as a first start holds nothing, and initdb refuses to go on in it.
    private void dropUnfinished() throws IOException {
        var data = data(folder);
        if (Files.exists(initialised()) || !Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path initialised() {
        return folder.resolve("initialised");
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }
}
