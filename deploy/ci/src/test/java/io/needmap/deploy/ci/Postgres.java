package io.needmap.deploy.ci;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server with the settings, roles and databases of the manifests, as a process of this namespace. */
final class Postgres {

    static final String USER = "postgres";

    private static final Path PROGRAMS = programs();
    private static final Duration UP = Duration.ofMinutes(1);

    private final Manifests manifests;
    private final Secrets secrets;
    private final Path directory;
    private final String address;
    private Process server;

    /**
     * A server that does not run yet.
     *
     * @param pem its key and certificate
     */
    Postgres(Manifests manifests, Secrets secrets, Path directory, String address, String pem) {
        this.manifests = manifests;
        this.secrets = secrets;
        this.directory = directory;
        this.address = address;
        Work.write(directory.resolve("server.pem"), pem);
        own();
        Program.run("chmod", "600", directory.resolve("server.pem").toString());
    }

    /** Makes and starts it, with all roles and databases. */
    void create() throws SQLException {
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        configure("");
        start();
        try (var connection = connect("postgres")) {
            for (var role : manifests.of("DatabaseRole").toList()) {
                execute(connection, role(role));
            }
            for (var database : manifests.of("Database").toList()) {
                String name = database.at("/spec/name").asText();
                execute(
                        connection,
                        "CREATE DATABASE %s OWNER %s"
                                .formatted(name, database.at("/spec/owner").asText()));
                addWhatIsNewer(name);
            }
        }
    }

    /** The manifests ask for PostgreSQL 18; Debian's is older and lacks one function that the migrations use. */
    private void addWhatIsNewer(String database) throws SQLException {
        try (var connection = connect(database)) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
                execute(connection, """
                        CREATE FUNCTION pg_catalog.uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
                        SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
                            substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                            FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
                        $$""");
            }
        }
    }

    /** Writes its settings; {@code more} comes last. */
    void configure(String more) {
        var parameters = new StringBuilder();
        manifests
                .get("Cluster", "needmap-db")
                .at("/spec/postgresql/parameters")
                .properties()
                .forEach(parameter -> parameters.append("%s = '%s'\n"
                        .formatted(parameter.getKey(), parameter.getValue().asText())));
        Work.write(data().resolve("postgresql.auto.conf"), """
                listen_addresses = '%1$s'
                unix_socket_directories = '%2$s'
                ssl = on
                ssl_cert_file = '%2$s/server.pem'
                ssl_key_file = '%2$s/server.pem'
                password_encryption = 'scram-sha-256'
                archive_mode = on
                archive_command = 'cp %%p %2$s/archive/%%f'
                %3$s%4$s
                """.formatted(address, directory, parameters, more));
        Work.write(data().resolve("pg_hba.conf"), """
                local   all         postgres                  trust
                local   replication postgres                  trust
                host    all         postgres  10.96.7.0/24    trust
                hostssl all         all       10.89.77.0/24   scram-sha-256
                """);
        Work.directory(Work.DIRECTORY.relativize(directory.resolve("archive")).toString());
        own();
    }

    /** Starts it; answers when it takes connections. */
    void start() {
        await("PostgreSQL at " + address).atMost(UP).until(() -> {
            if (server == null || !server.isAlive()) {
                server = launch();
            }
            return isUp();
        });
    }

    /** Ends it on the spot. */
    void kill() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    boolean isUp() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Path data() {
        return directory.resolve("data");
    }

    Path directory() {
        return directory;
    }

    /** As the administrator. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:5432/%s?connectTimeout=2".formatted(address, database), USER, "");
    }

    /** Runs one of PostgreSQL's programs against this server, as the administrator. */
    String run(String program, String... arguments) {
        var command = Stream.concat(
                        Stream.of(
                                "env",
                                "PGHOST=" + directory,
                                PROGRAMS.resolve(program).toString()),
                        Arrays.stream(arguments))
                .toList();
        return Program.run(Program.as(USER, command));
    }

    private Process launch() throws IOException {
        var log = new File(Work.LOGS.toFile(), directory.getFileName() + ".log");
        return new ProcessBuilder(
                        Program.as(USER, List.of(PROGRAMS.resolve("postgres").toString(), "-D", data().toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void own() {
        Program.run("chown", "-R", USER + ":" + USER, directory.toString());
    }

    private String role(JsonNode role) {
        return "CREATE ROLE %s %s CONNECTION LIMIT %d PASSWORD '%s'"
                .formatted(
                        role.at("/spec/name").asText(),
                        role.at("/spec/login").asBoolean() ? "LOGIN" : "NOLOGIN",
                        role.at("/spec/connectionLimit").asInt(),
                        secrets.get(role.at("/spec/passwordSecret/name").asText(), "password"));
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Path programs() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparing(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
