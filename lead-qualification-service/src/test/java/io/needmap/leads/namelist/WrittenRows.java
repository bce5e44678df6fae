package io.needmap.leads.namelist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Every row that taking in one list writes, kept as it lies in the database, and how long {@code COPY} of these rows takes
 * into empty tables with the same columns, checks and indexes: what the import costs when nobody reads, decides and tells.
 */
final class WrittenRows {

    /** By table: which of its rows are the list's. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("import_file", "job_id = '%s'");
        ROWS.put("name", "name_list_id = '%s'");
        ROWS.put("lead", "name_id IN (SELECT id FROM name WHERE name_list_id = '%s')");
        ROWS.put("names_to_compare", "name_ids[1] IN (SELECT id FROM name WHERE name_list_id = '%s')");
        ROWS.put("import_verdicts", "job_id = '%s'");
        ROWS.put("lead_change", "lead_ids[1] IN (SELECT lead_id FROM name WHERE name_list_id = '%s')");
    }

    private final Map<String, Path> copies;

    private WrittenRows(Map<String, Path> copies) {
        this.copies = copies;
    }

    /** Keeps the events too, which are gone from their table as soon as they are sent. */
    static void keepEvents(Jdbi jdbi) {
        jdbi.useHandle(h -> h.createScript("""
                        CREATE SCHEMA kept;
                        CREATE TABLE kept.outbox_bundle (LIKE outbox_bundle);
                        CREATE FUNCTION kept.keep() RETURNS trigger LANGUAGE plpgsql AS
                            'BEGIN INSERT INTO kept.outbox_bundle VALUES (NEW.*); RETURN NULL; END';
                        CREATE TRIGGER keep AFTER INSERT ON outbox_bundle FOR EACH ROW EXECUTE FUNCTION kept.keep();
                        """).execute());
    }

    /** The rows of a list that was taken in since. */
    static WrittenRows of(Jdbi jdbi, String list) {
        return jdbi.withHandle(h -> {
            var copies = new LinkedHashMap<String, Path>();
            ROWS.forEach((table, which) -> copies.put(table, out(h, table, table + " WHERE " + which.formatted(list))));
            copies.put("outbox_bundle", out(h, "outbox_bundle", "kept.outbox_bundle"));
            h.execute("DROP SCHEMA kept CASCADE");
            return new WrittenRows(copies);
        });
    }

    /** Those that are not computed from others. */
    private static String columns(Handle handle, String table) {
        return handle.createQuery("""
                        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                        WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                        """).bind("table", table).mapTo(String.class).one();
    }

    private static Path out(Handle handle, String table, String rows) {
        try {
            var file = Files.createTempFile("rows", ".copy");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                manager(handle)
                        .copyOut("COPY (SELECT %s FROM %s) TO STDOUT".formatted(columns(handle, table), rows), out);
            }
            return file;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds that {@code COPY} takes, table after table. */
    double copied(Jdbi jdbi) {
        return jdbi.withHandle(h -> {
            h.execute("CREATE SCHEMA again");
            copies.keySet().forEach(t -> h.execute("CREATE TABLE again.%s (LIKE %s INCLUDING ALL)".formatted(t, t)));
            long start = System.nanoTime();
            copies.forEach((table, file) -> in(h, table, file));
            double seconds = (System.nanoTime() - start) / 1e9;
            h.execute("DROP SCHEMA again CASCADE");
            return seconds;
        });
    }

    private static void in(Handle handle, String table, Path file) {
        try (var in = Files.newInputStream(file)) {
            manager(handle)
                    .copyIn("COPY again.%s (%s) FROM STDIN".formatted(table, columns(handle, table)), in, 1 << 16);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables with how much goes into each. */
    String sizes() {
        return copies.entrySet().stream()
                .map(c ->
                        "%s %.1f MB".formatted(c.getKey(), c.getValue().toFile().length() / 1e6))
                .collect(Collectors.joining(", "));
    }

    private static CopyManager manager(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
