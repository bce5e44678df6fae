package io.needmap.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Looks at counts in a database every millisecond, from one thread with one connection. */
final class CountWatch implements AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Connection connection;
    private final PreparedStatement query;
    private final Arrivals arrivals;
    private final Thread thread = new Thread(this::watch, "count-watch");
    private volatile boolean enough;
    private volatile @Nullable SQLException failure;

    /**
     * Notes the counts as they are now and begins.
     *
     * @param query answers id and count of the ids in its one parameter, an array of uuid
     */
    CountWatch(String jdbcUrl, String query, Collection<UUID> subjects, Arrivals arrivals) throws SQLException {
        this.arrivals = arrivals;
        this.connection = DriverManager.getConnection(jdbcUrl);
        this.query = connection.prepareStatement(query);
        this.query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
        subjects.forEach(subject -> arrivals.watch(subject, 0));
        try (var rows = this.query.executeQuery()) {
            while (rows.next()) {
                arrivals.watch(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until everything acknowledged is counted; fails when that takes longer than given. */
    void awaitAll(int seconds) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (arrivals.missing() > 0) {
            if (failure != null) {
                throw failure;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d facts were not counted within %d s".formatted(arrivals.missing(), seconds));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() throws SQLException {
        enough = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void watch() {
        try {
            while (!enough) {
                long next = System.nanoTime() + LOOK_NANOS;
                look();
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void look() throws SQLException {
        try (var rows = query.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                arrivals.counted(rows.getObject(1, UUID.class), rows.getLong(2), now);
            }
        }
    }
}
