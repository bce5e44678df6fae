package io.needmap.local.command;

import io.needmap.local.process.Sizing;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.stack.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** A stack that runs as long as this process: it is stopped in order when the process is asked to end. */
final class Foreground implements AutoCloseable {

    /** The first words of the line that says that everything is ready. */
    static final String READY = "Ready after";

    private final PrintWriter out;
    private final FileLock lock;
    private final Stack stack;
    private final Ports ports;
    private final long begin = System.nanoTime();
    private volatile boolean stopping;

    private Foreground(Sizing sizing, LocalRun run, Ports ports, PrintWriter out) throws IOException {
        this.out = out;
        this.lock = lock(run.home());
        this.ports = ports;
        this.stack = new Stack(sizing, run.project(), run.home(), ports, EnumSet.allOf(App.class), this::say);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws IOException when another launcher runs in this home, a port is taken or a part does not come up
     */
    static Foreground start(Sizing sizing, LocalRun run, Ports ports, PrintWriter out) throws IOException {
        var foreground = new Foreground(sizing, run, ports, out);
        out.println(
                "Needmap is starting; its data and logs are in " + run.home().folder());
        try {
            foreground.stack.start();
        } catch (IOException e) {
            foreground.giveUp();
            throw e;
        }
        foreground.say("%s %.1f s with %s".formatted(READY, foreground.seconds(), foreground.stack.memory()));
        return foreground;
    }

    /** Says where everything is. */
    void printAddresses() {
        out.println();
        print("Start page", ports.gateway() + "/");
        print("API documents", ports.gateway() + "/api-docs");
        print("API", ports.gateway() + "/api/v1/ (all services)");
        for (var app : App.values()) {
            if (app.isService()) {
                print(app.module(), ports.address(app).toString());
            }
        }
        print("A token", "./needmap token --role MARKETER");
        out.flush();
    }

    /** Waits until this process is asked to end. */
    void awaitEnd() {
        if (!Boolean.getBoolean(Background.FLAG)) {
            out.println();
            out.println("Ctrl-C stops it.");
            out.flush();
        }
        try {
            // Nothing counts this down: the shutdown hook stops the stack, and then the process is over.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the stack is being stopped; what fails then fails because of it. */
    boolean stopping() {
        return stopping;
    }

    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        say("Stopping");
        stack.stop();
        say("Stopped");
        unlock();
    }

    // The stack has stopped itself: nothing is left to do for the shutdown hook.
    private synchronized void giveUp() {
        stopping = true;
        unlock();
    }

    private void unlock() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void print(String what, String where) {
        out.printf("  %-28s%s%n", what, where);
    }

    private void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    // The channel stays open as long as the lock is held.
    @SuppressWarnings("resource")
    private static FileLock lock(Home home) throws IOException {
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("Needmap already runs in " + home.folder() + ". See it: ./needmap status."
                    + " Stop it: ./needmap down");
        }
        return lock;
    }
}
