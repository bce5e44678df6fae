package io.needmap.bench;

import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** A list of names loaded through the API, and the same file by COPY into a table with the same indexes. */
final class NameLoad {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Target target;

    NameLoad(Target target) {
        this.target = target;
    }

    /** Rows a second, from sending the file to the job's end. */
    double imported(NeedmapApi api, Path file, int rows) {
        var request = Map.of(
                "source",
                Map.of("type", "TRADE_SHOW", "name", "Bench fair", "date", "2026-09-14", "consentBasis", "CONSENT"),
                "mode",
                "UPSERT",
                "dryRun",
                false);
        long start = System.nanoTime();
        var accepted = api.upload(
                "/api/v1/name-lists", file, request, UUID.randomUUID().toString());
        var job = Jobs.follow(api, accepted.requireLocation());
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (job.path("counts").path("created").asInt() != rows) {
            throw new IllegalStateException("not every row became a name: " + job.path("counts"));
        }
        return rows / seconds;
    }

    /** Rows a second of COPY into a table that is recognised by the same keys as the service's names. */
    double copied(Path file, int rows) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(target.leadsJdbc());
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            try {
                for (var ddl : ddl()) {
                    statement.execute(ddl);
                }
                long start = System.nanoTime();
                try (Reader in = Files.newBufferedReader(file)) {
                    var copied = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY bench.name (%s) FROM STDIN (FORMAT csv, HEADER)".formatted(columns()), in);
                    if (copied != rows) {
                        throw new IllegalStateException("COPY took %d rows".formatted(copied));
                    }
                }
                return rows / ((System.nanoTime() - start) / NANOS_PER_SECOND);
            } finally {
                statement.execute("DROP SCHEMA bench CASCADE");
            }
        }
    }

    private static String columns() {
        return NameFile.COLUMNS.stream().map(NameLoad::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    /** The keys of the service's own table: id, address, telephone, person and company, list, state. */
    private static List<String> ddl() {
        var columns = NameFile.COLUMNS.stream()
                .map(column -> quoted(column) + " text")
                .collect(Collectors.joining(", "));
        return List.of(
                "CREATE TABLE bench.name (id uuid PRIMARY KEY DEFAULT uuidv7(), list uuid NOT NULL DEFAULT uuidv7(),"
                        + " state text NOT NULL DEFAULT 'NAME', external_id text UNIQUE, " + columns + ")",
                "CREATE UNIQUE INDEX ON bench.name (lower(email))",
                "CREATE INDEX ON bench.name (phone, id)",
                "CREATE INDEX ON bench.name (lower(\"first name\" || ' ' || \"last name\" || ' ' || company), id)",
                "CREATE INDEX ON bench.name (list, id)",
                "CREATE INDEX ON bench.name (state, id)");
    }
}
