package io.needmap.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps parts running: one that ends by itself is started again, at once at first, then less and less often. */
public final class Keeper {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Pids pids;
    private final Consumer<String> log;
    private final List<Kept> kept = new ArrayList<>();
    private final Thread watch = new Thread(this::watch, "keeper");
    private boolean ending;
    private int launching;

    /**
     * Starts watching.
     *
     * @param pids where running processes are written down
     * @param log told when a part had to be started again
     */
    public Keeper(Pids pids, Consumer<String> log) {
        this.pids = pids;
        this.log = log;
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Starts a part and keeps it running from now on.
     *
     * @throws IOException when the first start fails, or when everything is about to end
     */
    public void start(Part part) throws IOException {
        enter();
        try {
            var process = part.launch();
            synchronized (this) {
                kept.add(new Kept(part, process));
                pids.record(part.name(), process);
            }
        } finally {
            leave();
        }
    }

    /** How often a part had to be started again so far. */
    public synchronized int restarts(Part part) {
        return find(part).map(found -> found.restarts).orElse(0);
    }

    /** From now on nothing is started; returns when what was just being started is there, so that it can be stopped. */
    public synchronized void end() {
        ending = true;
        try {
            while (launching > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops parts together and waits until they have ended. */
    public synchronized void stop(List<Part> parts) {
        var leaving = kept.stream().filter(one -> parts.contains(one.part)).toList();
        kept.removeAll(leaving);
        leaving.forEach(one -> one.part.requestStop(one.process));
        leaving.forEach(one -> Signals.awaitEnd(one.process, STOP_PATIENCE));
    }

    private synchronized void enter() throws IOException {
        if (ending) {
            throw new IOException("Needmap is stopping");
        }
        launching++;
    }

    private synchronized void leave() {
        launching--;
        notifyAll();
    }

    private synchronized Optional<Kept> find(Part part) {
        return kept.stream().filter(one -> one.part.equals(part)).findFirst();
    }

    private void watch() {
        while (Signals.pause(LOOK)) {
            synchronized (this) {
                if (!ending) {
                    kept.forEach(this::look);
                }
            }
        }
    }

    private void look(Kept one) {
        if (Signals.runs(one.process)) {
            one.calm();
        } else if (one.due == null) {
            one.due = System.nanoTime() + one.backOff.toNanos();
            log.accept("%s ended by itself (pid %d); starting it again in %.1f s"
                    .formatted(one.part.name(), one.process.pid(), one.backOff.toMillis() / 1000.0));
        } else if (System.nanoTime() >= one.due) {
            relaunch(one);
        }
    }

    private void relaunch(Kept one) {
        one.restarting();
        try {
            one.process = one.part.launch();
            pids.record(one.part.name(), one.process);
            log.accept("%s runs again (pid %d)".formatted(one.part.name(), one.process.pid()));
        } catch (IOException | RuntimeException e) {
            // Whatever it was, the watch over the other parts goes on.
            log.accept("%s could not be started: %s".formatted(one.part.name(), e));
        }
    }

    /** A part, the process that it runs as, and when to start it again. */
    private static final class Kept {

        private static final Duration SHORTEST = Duration.ofMillis(300);
        private static final Duration LONGEST = Duration.ofSeconds(15);
        private static final Duration SOUND_AFTER = Duration.ofSeconds(30);

        private final Part part;
        private ProcessHandle process;
        private Duration backOff = SHORTEST;
        private long launched = System.nanoTime();
        private int restarts;
        private @Nullable Long due;

        Kept(Part part, ProcessHandle process) {
            this.part = part;
            this.process = process;
        }

        void calm() {
            if (System.nanoTime() - launched > SOUND_AFTER.toNanos()) {
                backOff = SHORTEST;
            }
        }

        void restarting() {
            due = null;
            restarts++;
            launched = System.nanoTime();
            var next = backOff.multipliedBy(2);
            backOff = next.compareTo(LONGEST) > 0 ? LONGEST : next;
        }
    }
}
