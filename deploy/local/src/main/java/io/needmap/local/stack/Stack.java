package io.needmap.local.stack;

import io.needmap.local.process.Keeper;
import io.needmap.local.process.LogFiles;
import io.needmap.local.process.Memory;
import io.needmap.local.process.Part;
import io.needmap.local.process.Pids;
import io.needmap.local.process.PortCheck;
import io.needmap.local.process.Signals;
import io.needmap.local.process.Sizing;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.settings.Project;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The whole of Needmap on this machine. Started in order (PostgreSQL and Kafka together, then the programs), kept
 * running, stopped in the reverse order so that nothing loses its database or its broker while it still works.
 */
public final class Stack {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int TOO_MANY_RESTARTS = 3;
    private static final int TOLD_LINES = 15;

    private final Home home;
    private final Ports ports;
    private final Consumer<String> say;
    private final Pids pids;
    private final Keeper keeper;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final Topics topics;
    private final List<AppPart> apps;
    private boolean stopped;

    /** A small stack of this project in this home. Nothing is started yet. */
    public Stack(Project project, Home home, Ports ports, Set<App> programs, Consumer<String> say) {
        this(Sizing.SMALL, project, home, ports, programs, say);
    }

    /**
     * A stack of this project in this home. Nothing is started yet.
     *
     * @param sizing what it is started for
     * @param programs which of Needmap's programs run in it
     * @param say told what happens, one line at a time
     */
    public Stack(Sizing sizing, Project project, Home home, Ports ports, Set<App> programs, Consumer<String> say) {
        this.home = home;
        this.ports = ports;
        this.say = say;
        this.pids = new Pids(home.pids());
        this.keeper = new Keeper(pids, say);
        this.postgres = new PostgresPart(home, ports.postgres());
        this.kafka = new KafkaPart(sizing, home, ports, project.kafkaClassPath());
        this.topics = new Topics(home);
        var passwords = Passwords.of(home);
        this.apps = programs.stream()
                .sorted()
                .map(app -> new AppPart(app, sizing, project, home, ports, passwords))
                .toList();
    }

    /**
     * Starts everything and returns when every program is ready.
     *
     * @throws IOException when a port is taken or a part does not come up; what was started has been stopped again
     */
    public void start() throws IOException {
        new Orphans(pids, PostgresPart.processes(home), say).end();
        pids.record(Pids.LAUNCHER, ProcessHandle.current());
        var problems = PortCheck.problems(usedPorts());
        if (!problems.isEmpty()) {
            pids.clear();
            throw new IOException(String.join(System.lineSeparator(), problems));
        }
        try {
            startParts();
        } catch (IOException e) {
            stop();
            throw e;
        }
    }

    /** Stops everything in order. Does nothing when that has happened. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        keeper.end();
        keeper.stop(List.copyOf(apps));
        keeper.stop(List.of(kafka));
        keeper.stop(List.of(postgres));
        pids.clear();
    }

    /** What this launcher and everything that it started take. */
    public Memory memory() {
        return Memory.of(pids.alive().values());
    }

    private void startParts() throws IOException {
        for (var part : parts()) {
            LogFiles.rotate(part.log());
        }
        ports.save(home);
        var broker = CompletableFuture.runAsync(() -> run(this::startKafka));
        try {
            startPostgres();
            startApps(broker);
        } finally {
            await(broker);
        }
        awaitApps();
    }

    // A consumer that starts before its topics exist finds them minutes later. Once they exist, the programs need not
    // wait for the broker: they connect when it is there.
    private void startApps(CompletableFuture<Void> broker) throws IOException {
        if (!topics.made()) {
            await(broker);
        }
        for (var app : apps) {
            keeper.start(app);
        }
    }

    private void startPostgres() throws IOException {
        keeper.start(postgres);
        new Databases(ports, Passwords.of(home)).ensure();
        say.accept("PostgreSQL is ready at port " + ports.postgres());
    }

    private void startKafka() throws IOException {
        keeper.start(kafka);
        topics.ensure(ports.bootstrapServers());
        say.accept("Kafka is ready at port " + ports.kafka());
    }

    private void awaitApps() throws IOException {
        var waiting = new ArrayList<>(apps);
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            for (var app : List.copyOf(waiting)) {
                if (Health.ready(ports.address(app.app()))) {
                    say.accept("%s is ready at port %d".formatted(app.app().module(), ports.of(app.app())));
                    waiting.remove(app);
                } else if (keeper.restarts(app) >= TOO_MANY_RESTARTS || System.nanoTime() > deadline) {
                    throw notReady(app);
                }
            }
            if (!Signals.pause(LOOK)) {
                throw new IOException("interrupted while starting");
            }
        }
    }

    private static IOException notReady(AppPart app) throws IOException {
        var lines = LogFiles.tail(app.log(), TOLD_LINES);
        return new IOException("%s did not become ready. The end of %s:%n%s"
                .formatted(app.app().module(), app.log(), String.join(System.lineSeparator(), lines)));
    }

    private Map<String, Integer> usedPorts() {
        var used = ports.byName();
        used.keySet().removeIf(name -> App.named(name).filter(this::isAbsent).isPresent());
        return used;
    }

    private boolean isAbsent(App program) {
        return apps.stream().noneMatch(app -> app.app() == program);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(postgres, kafka));
        parts.addAll(apps);
        return parts;
    }

    private static void await(CompletableFuture<Void> broker) throws IOException {
        try {
            broker.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof java.io.UncheckedIOException unchecked
                    ? unchecked.getCause()
                    : new IOException(e.getCause());
        }
    }

    private static void run(Start start) {
        try {
            start.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One step of starting. */
    @FunctionalInterface
    private interface Start {
        void start() throws IOException;
    }
}
