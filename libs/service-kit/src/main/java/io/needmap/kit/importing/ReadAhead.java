package io.needmap.kit.importing;

import io.needmap.kit.importing.RowReader.ReadRow;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next batch of rows while the one before is being applied: one core reads, the other writes. */
final class ReadAhead implements AutoCloseable {

    private final RowReader reader;
    private final int size;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var reading = new Thread(work, "imports-reader");
        reading.setDaemon(true);
        return reading;
    });
    private Future<List<ReadRow>> next;

    ReadAhead(RowReader reader, int size) {
        this.reader = reader;
        this.size = size;
        next = thread.submit(() -> reader.next(size));
    }

    /** The next rows; empty at the end. */
    List<ReadRow> next() {
        try {
            var rows = next.get();
            next = thread.submit(() -> reader.next(size));
            return rows;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were read", e);
        }
    }

    /** Waits for what is being read: until then nobody else may use the reader, nor close it. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            next.get();
        } catch (ExecutionException e) {
            // Whoever wanted these rows has been told, or does not want them any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
