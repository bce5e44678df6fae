package io.needmap.e2e.failure;

import io.needmap.e2e.field.Panel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A few people who note statements all the time, and try again until each is acknowledged. */
final class Writers implements AutoCloseable {

    private static final int PEOPLE = 3;

    private final Panel panel;
    private final Duration pace;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> work = new ArrayList<>();
    private volatile boolean enough;

    /**
     * Begins at once.
     *
     * @param pace the pause of one person between two statements
     */
    Writers(Panel panel, long seed, Duration pace) {
        this.panel = panel;
        this.pace = pace;
        for (int person = 0; person < PEOPLE; person++) {
            var random = new Random(seed + person);
            work.add(people.submit(() -> write(random)));
        }
    }

    /** How many statements are acknowledged by now. */
    int count() {
        return acknowledged.size();
    }

    /** Lets everybody finish the statement at hand; answers the ids of all that were acknowledged. */
    List<String> finish() {
        enough = true;
        for (var one : work) {
            try {
                one.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("a statement was not taken", e.getCause());
            } catch (Exception e) {
                throw new AssertionError("a statement was neither taken nor refused", e);
            }
        }
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        enough = true;
        people.shutdownNow();
    }

    private void write(Random random) {
        while (!enough) {
            acknowledged.add(panel.say(random, Panel.key()));
            LockSupport.parkNanos(pace.toNanos());
        }
    }
}
