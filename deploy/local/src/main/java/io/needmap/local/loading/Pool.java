package io.needmap.local.loading;

import io.needmap.local.demo.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** A small fixed number of requests at a time; the progress is reported from the calling thread alone. */
public final class Pool implements AutoCloseable {

    private static final int THREADS = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "loader");
        thread.setDaemon(true);
        return thread;
    });
    private final Progress progress;

    /** A pool that reports to {@code progress}. */
    public Pool(Progress progress) {
        this.progress = progress;
    }

    /** Does the work for each item as one task of the progress; the first failure ends it and is thrown. */
    public <T> void forEach(String task, List<T> items, Consumer<T> work) {
        map(task, items, item -> {
            work.accept(item);
            return item;
        });
    }

    /** Does the work for each item as one task of the progress; results in the order of the items. */
    public <T, R> List<R> map(String task, List<T> items, Function<T, R> work) {
        progress.start(task, items.size());
        var running = items.stream()
                .map(item -> threads.submit(() -> work.apply(item)))
                .toList();
        var results = new ArrayList<R>(items.size());
        for (var one : running) {
            try {
                results.add(one.get());
            } catch (ExecutionException e) {
                running.forEach(other -> other.cancel(false));
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while loading", e);
            }
            progress.step(1);
        }
        progress.done();
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
