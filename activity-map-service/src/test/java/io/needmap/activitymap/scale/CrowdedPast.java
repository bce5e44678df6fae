package io.needmap.activitymap.scale;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives what the map is drawn from a past of two years, as the map would have kept it: each need had {@code states}
 * states, one after the other, each activity, coverage and cell of the tallies a few.
 */
record CrowdedPast(int states) {

    private static final List<String> SOURCES = List.of("activity", "need", "rep_tally", "statement_tally");

    void fill(Jdbi jdbi) {
        jdbi.useHandle(h -> {
            add(h, "need", states, "state - 'state' - 'version' - 'changed_in'");
            add(h, "activity", 3, "state - 'name_key'");
            add(h, "statement_tally", 10, "state");
            add(h, "rep_tally WHERE mentions > 0", 3, "state");
            SOURCES.forEach(source -> begin(h, source, "now()"));
            List.of("buying_cycle", "buying_stage").forEach(source -> begin(h, source, "now() - interval '800 days'"));
            h.execute("VACUUM ANALYZE");
        });
    }

    private static void begin(Handle h, String source, String at) {
        h.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(source));
        h.execute("UPDATE %s SET valid_from = %s".formatted(source, at));
        h.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(source));
    }

    /** States of equal length, shifted from row to row, the last of them until now. */
    private static void add(Handle h, String rows, int times, String kept) {
        String source = rows.split(" ", 2)[0];
        h.execute("""
                INSERT INTO map_past (source, valid_from, valid_to, state)
                SELECT '%1$s', now() - (:times - k + 1) * interval '730 days' / :times - shift,
                    CASE WHEN k = :times THEN now() ELSE now() - (:times - k) * interval '730 days' / :times - shift END,
                    %2$s
                FROM (
                    SELECT to_jsonb(t) AS state, row_number() OVER () %% 1000 * interval '1 minute' AS shift
                    FROM (SELECT * FROM %3$s) AS t) AS present, generate_series(1, :times) AS k
                """.formatted(source, kept, rows).replace(":times", Integer.toString(times)));
    }
}
