package io.needmap.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** One PostgreSQL server, which can be stopped and started on the same port and data. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        server = boot();
    }

    /** A new server with an empty database {@code postgres} on a free port. */
    public static EmbeddedDatabase start() throws IOException {
        return new EmbeddedDatabase(Files.createTempDirectory("needmap-postgres"), freePort());
    }

    /** Where clients find it, with the user in it. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Stops the server, and with it every connection, and keeps its data. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again. */
    public void startAgain() {
        try {
            server = boot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private EmbeddedPostgres boot() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
