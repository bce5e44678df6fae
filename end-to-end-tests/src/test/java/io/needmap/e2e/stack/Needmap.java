package io.needmap.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.process.Pids;
import io.needmap.local.process.Signals;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.settings.Project;
import io.needmap.local.stack.Health;
import io.needmap.local.stack.KafkaPart;
import io.needmap.local.stack.Orphans;
import io.needmap.local.stack.Passwords;
import io.needmap.local.stack.PostgresPart;
import io.needmap.local.stack.Stack;
import io.needmap.local.token.Role;
import io.needmap.local.token.SigningKeys;
import io.needmap.local.token.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * The whole of Needmap, as {@code ./needmap up} starts it, from the packaged programs, empty and at free ports. What is
 * killed or stopped here is started again by the launcher's own keeper.
 */
public final class Needmap implements AutoCloseable {

    private static final Duration READY_AGAIN = Duration.ofSeconds(90);

    private final Home home;
    private final Ports ports;
    private final Tokens tokens;
    private final Stack stack;

    private Needmap(Project project, Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.tokens = new Tokens(SigningKeys.of(home), Clock.systemUTC());
        this.stack = new Stack(project, home, ports, EnumSet.allOf(App.class), line -> {});
    }

    static Needmap start() throws IOException {
        var project = Project.current();
        var unbuilt = Arrays.stream(App.values())
                .map(project::jar)
                .filter(jar -> !jar.toFile().exists())
                .toList();
        assertThat(unbuilt)
                .as("programs that are not built; «mvn verify» from the root builds them")
                .isEmpty();
        var home = Home.at(project.root().resolve("end-to-end-tests/target/needmap"));
        new Orphans(new Pids(home.pids()), PostgresPart.processes(home), line -> {}).end();
        Leftovers.delete(home);
        var needmap = new Needmap(project, home, FreePorts.choose());
        Runtime.getRuntime().addShutdownHook(new Thread(needmap::close));
        needmap.stack.start();
        return needmap;
    }

    /** The public address of all services, for a caller with these roles. */
    public NeedmapApi gateway(Role... roles) {
        var token = token(roles);
        return new NeedmapApi(ports.gateway(), () -> token);
    }

    /** One service at its own port, for a caller with these roles. */
    public NeedmapApi service(App app, Role... roles) {
        var token = token(roles);
        return new NeedmapApi(ports.address(app), () -> token);
    }

    /** The ports of everything. */
    public Ports ports() {
        return ports;
    }

    /** A token of a caller named after its roles. */
    public String token(Role... roles) {
        return tokens.issue("test-" + Arrays.toString(roles), List.of(roles), Duration.ofHours(1));
    }

    /** A connection to the database of a service, as the service itself has it. */
    public Connection database(App app) throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl(app.database()),
                app.database(),
                Passwords.of(home).of(app.database()));
    }

    /** The database of a service with user and password, as a command line would be given it. */
    public String jdbcUrl(App app) {
        return "%s?user=%s&password=%s"
                .formatted(
                        ports.jdbcUrl(app.database()),
                        app.database(),
                        Passwords.of(home).of(app.database()));
    }

    /** The list of its processes. */
    public Path pids() {
        return home.pids();
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** Kills a service on the spot, if it runs at this moment; answers whether it did. */
    public boolean kill(App app) {
        var process = new Pids(home.pids()).alive().get(app.shortName());
        return process != null && process.destroyForcibly();
    }

    /** Whether a program says that it is ready. */
    public boolean isReady(App app) {
        return Health.ready(ports.address(app));
    }

    /** Stops the broker in order; it is started again within a second and takes some to be there. */
    public void stopBroker() {
        var broker = process(KafkaPart.NAME);
        broker.destroy();
        Signals.awaitEnd(broker, Duration.ofSeconds(20));
    }

    /** Stops the database server, whoever is connected; it is started again within a second or two. */
    public void stopDatabase() {
        var server = process(PostgresPart.NAME);
        Signals.interrupt(server);
        Signals.awaitEnd(server, Duration.ofSeconds(20));
    }

    /** Waits until every program says that it is ready. */
    public void awaitReady() {
        for (var app : App.values()) {
            await(app.module() + " is ready").atMost(READY_AGAIN).until(() -> isReady(app));
        }
    }

    @Override
    public void close() {
        stack.stop();
    }

    private ProcessHandle process(String name) {
        await(name + " runs")
                .atMost(READY_AGAIN)
                .until(() -> new Pids(home.pids()).alive().containsKey(name));
        return new Pids(home.pids()).alive().get(name);
    }
}
