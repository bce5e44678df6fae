package io.needmap.bench;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Does something so many times a second, whether or not what was done before is finished. */
final class OpenLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double rate;
    private final int workers;

    OpenLoop(double rate, int workers) {
        this.rate = rate;
        this.workers = workers;
    }

    /** One thing to do, by its number. */
    @FunctionalInterface
    interface Work {
        void at(int number) throws Exception;
    }

    /**
     * Does it {@code count} times.
     *
     * @param work makes what one worker works with; each worker has its own
     */
    void run(int count, Supplier<Work> work) throws InterruptedException {
        var next = new AtomicInteger();
        long start = System.nanoTime() + 100_000_000L;
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var running = new ArrayList<Future<?>>();
            for (int worker = 0; worker < workers; worker++) {
                var own = work.get();
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        waitUntil(start + (long) (number * NANOS_PER_SECOND / rate));
                        own.at(number);
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load stopped", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
