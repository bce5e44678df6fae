package io.needmap.bench;

import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Brings the number of statements up to a size, by the import that everybody has. */
final class StatementStock {

    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofMinutes(10).toNanos();

    private static final String COUNTED = """
            SELECT coalesce(sum(CAST(assessment -> 'evidence' ->> 'statements' AS bigint)), 0)
            FROM material_gap WHERE activity_id = ANY (?)
            """;

    private static final String NAMED = """
            SELECT count(*) + cardinality(CAST(? AS uuid[])) FROM statement
            WHERE kind = 'ACTIVITY' AND CAST(content ->> 'activityId' AS uuid) = ANY (?)
            """;

    private final Target target;
    private final NeedmapApi api;
    private final Territory territory;

    StatementStock(Target target, NeedmapApi api, Territory territory) {
        this.target = target;
        this.api = api;
        this.territory = territory;
    }

    /** Loads what is missing, waits until all of it is in the gaps, and answers how many there are. */
    long fill(int size) throws SQLException, IOException {
        long there = statements();
        if (there < size) {
            var file = Files.createTempFile("needmap-statements", ".csv");
            try {
                StatementFile.write(file, territory, (int) (size - there));
                var key = UUID.randomUUID().toString();
                var accepted = api.upload("/api/v1/statement-imports", "text/csv", file, key);
                Jobs.follow(api, accepted.requireLocation());
            } finally {
                Files.delete(file);
            }
        }
        awaitCounted();
        return statements();
    }

    /** Until the gaps of the territory count as many statements as its activities have. */
    private void awaitCounted() throws SQLException {
        var activities = territory.activities().toArray();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (one(target.materialsJdbc(), COUNTED, activities) < one(target.interviewJdbc(), NAMED, activities)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the imported statements did not get into the gaps");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private long statements() throws SQLException {
        return one(target.interviewJdbc(), "SELECT count(*) FROM statement", new Object[0]);
    }

    private static long one(String jdbcUrl, String query, Object[] ids) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.prepareStatement(query)) {
            for (int parameter = 1;
                    parameter <= statement.getParameterMetaData().getParameterCount();
                    parameter++) {
                statement.setArray(parameter, connection.createArrayOf("uuid", ids));
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
