package io.needmap.activitymap.scale;

import io.needmap.activitymap.need.NeedThresholds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills the database by SQL as events and placements would have: 50 reps of 5 regions, 20 transitions, ten statements an
 * interview, four quarters. Everything that was there before is gone.
 *
 * @param number 0 to 15, part of every id: no two crowds have the same history
 * @param placed statements placed
 * @param waiting statements in the inbox
 */
record Crowded(int number, int placed, int waiting, int activities) {

    private static final int REPS = 50;
    static final int TRANSITIONS = 20;
    private static final int PHRASES = 5_000;
    private static final int VOCABULARY = 3_000;

    /** @param thresholds by which needs are judged now, so that not all are judged again */
    void fill(Jdbi jdbi, NeedThresholds thresholds) {
        jdbi.useHandle(h -> {
            empty(h);
            h.execute(
                    "INSERT INTO assessment_window VALUES (?, ?) ON CONFLICT DO NOTHING",
                    quarters().get(3),
                    thresholds.toString());
            people(h);
            said(h);
            judged(h);
            counted(h);
            // What the seeding itself left behind is no past of the map.
            h.execute("TRUNCATE map_past, replica_rebuild");
            h.execute("ANALYZE");
        });
    }

    /** The numbers of the transitions of the first of the statements that wait. */
    List<Integer> transitionsOfTheWaiting(Jdbi jdbi, int first) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT substr(transition, 2)::int FROM generate_series(:from, :to) AS n
                            JOIN statement ON id = seed_id(4, n)
                        ORDER BY n
                        """)
                .bind("from", placed)
                .bind("to", placed + first - 1)
                .mapTo(Integer.class)
                .list());
    }

    private void empty(Handle h) {
        h.execute("DROP FUNCTION IF EXISTS seed_id, seed_any");
        h.execute("""
                TRUNCATE activity, placement, need, need_override, dismissed_suggestion, statement, interview, region, rep,
                    evidence, activity_transition, statement_tally, interview_coverage, rep_tally, rep_rating,
                    reassessment_note, pending_activity, assessment_window CASCADE
                """);
        h.execute("""
                CREATE FUNCTION seed_id(kind int, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS $$
                    SELECT (lpad(to_hex(kind + 16 * %d), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$
                """.formatted(number));
        h.execute("""
                CREATE FUNCTION seed_any(n bigint, below int) RETURNS int IMMUTABLE LANGUAGE sql AS $$
                    SELECT (hashint8(n) & 2147483647) % below $$
                """);
    }

    private void people(Handle h) {
        var quarters = quarters();
        h.execute("INSERT INTO region SELECT 'R' || n, 1, 'Region' FROM generate_series(0, 4) AS n");
        h.execute(
                "INSERT INTO rep SELECT seed_id(1, n), 1, 'Rep', 'R' || n % 5, true FROM generate_series(0, ?) AS n",
                REPS - 1);
        h.createUpdate("""
                        INSERT INTO interview_coverage
                        SELECT seed_id(2, n), seed_id(1, r), 'R' || r % 5, (:quarters)[1 + q], CAST(:now AS timestamptz) - (3 - q) * interval '91 days'
                            - n % 1000 * interval '1 minute', ARRAY['t' || t], 0
                        FROM (
                            SELECT n, seed_any(n, :reps) AS r, seed_any(n + 1000000000, 4) AS q,
                                seed_any(n + 2000000000, :transitions) AS t
                            FROM generate_series(0, :interviews - 1) AS n) AS i
                        """)
                .bind("quarters", quarters.toArray(String[]::new))
                .bind("now", Instant.now(Clock.systemUTC()))
                .bind("reps", REPS)
                .bind("transitions", TRANSITIONS)
                .bind("interviews", interviews())
                .execute();
        h.execute("""
                INSERT INTO interview (id, sequence, state, rep_id, region_code, quarter, conducted_at, transitions)
                SELECT interview_id, 1, 'COMPLETED', rep_id, region_code, quarter, conducted_at, transitions
                FROM interview_coverage
                """);
        h.execute("ANALYZE interview_coverage");
    }

    private void said(Handle h) {
        h.execute("DROP TABLE IF EXISTS seed_phrase");
        h.createUpdate(
                        "CREATE TABLE seed_phrase AS SELECT n - 1 AS n, text FROM unnest(:texts) WITH ORDINALITY AS p (text, n)")
                .bind("texts", phrases().toArray(String[]::new))
                .execute();
        h.execute("""
                INSERT INTO activity (id, version, name, name_key, goal, state, relevance, tool_needed, buying_stage_ids,
                    stands_in_id)
                SELECT seed_id(3, a.n), 1, text || ' ' || a.n, text || ' ' || a.n, 'A goal', 'AGREED', 'RELEVANT', 'YES', '{}',
                    seed_id(3, a.n)
                FROM generate_series(0, ? - 1) AS a (n) JOIN seed_phrase p ON p.n = a.n % 5000
                """, activities);
        h.createUpdate("""
                        INSERT INTO statement (id, sequence, kind, erased, interview_id, rep_id, region_code, quarter,
                            conducted_at, recorded_at, quote, words, transition_from, transition_to, transition, importance,
                            told_in, inbox_state)
                        SELECT seed_id(4, s), 1, 'ACTIVITY', false, interview_id, rep_id, region_code, quarter, conducted_at,
                            conducted_at + s * interval '1 microsecond', p.text, p.text, 'a', 'b', transitions[1], 1 + s % 5,
                            interview_id, CASE WHEN s < :placed THEN 'PLACED' ELSE 'WAITING' END
                        FROM generate_series(0, :statements - 1) AS s
                            JOIN interview_coverage ON interview_id = seed_id(2, s % :interviews)
                            JOIN seed_phrase p ON p.n = seed_any(s, :phrases)
                        """)
                .bind("placed", placed)
                .bind("statements", placed + waiting)
                .bind("interviews", interviews())
                .bind("phrases", PHRASES)
                .execute();
    }

    private void judged(Handle h) {
        h.createUpdate("""
                        INSERT INTO placement (id, version, state, activity_id, home_activity_id, placed_at, placed_by)
                        SELECT id, 1, 'PLACED', a, a, conducted_at, 'seed' FROM (
                            SELECT id, conducted_at, seed_id(3, substr(transition, 2)::int + :transitions
                                * seed_any(hashtext(id::text), :each)) AS a
                            FROM statement WHERE inbox_state = 'PLACED') AS s
                        """)
                .bind("transitions", TRANSITIONS)
                .bind("each", Math.max(1, activities / TRANSITIONS))
                .execute();
        h.execute("""
                INSERT INTO evidence
                SELECT s.id, p.activity_id, s.interview_id, s.rep_id, s.region_code, s.conducted_at, s.recorded_at,
                    s.transition, s.importance, NULL, s.importance > 2, s.quarter
                FROM statement s JOIN placement p USING (id)
                """);
        h.execute("ANALYZE evidence");
    }

    private static void counted(Handle h) {
        h.execute(
                "INSERT INTO activity_transition SELECT activity_id, transition, count(*) FROM evidence GROUP BY 1, 2");
        h.execute(
                "INSERT INTO statement_tally SELECT activity_id, region_code, quarter, count(*) FROM evidence GROUP BY 1, 2, 3");
        h.execute("""
                INSERT INTO rep_rating
                SELECT activity_id, rep_id, max(importance), NULL, min(conducted_at),
                    (array_agg(interview_id ORDER BY conducted_at, interview_id))[1]
                FROM evidence GROUP BY 1, 2
                """);
        h.execute("""
                INSERT INTO rep_tally
                SELECT activity_id, rep_id, region_code, quarter, sum(interviews), least(sum(mentions), sum(interviews)),
                    least(sum(anchored), sum(interviews)), sum(interviews) / 2, 0
                FROM (
                    SELECT t.activity_id, c.rep_id, c.region_code, c.quarter, c.interviews, 0 AS mentions, 0 AS anchored
                    FROM activity_transition t JOIN (
                        SELECT transitions[1] AS transition, rep_id, region_code, quarter, count(*) AS interviews
                        FROM interview_coverage GROUP BY 1, 2, 3, 4) AS c USING (transition)
                    UNION ALL
                    SELECT activity_id, rep_id, region_code, quarter, 0, count(DISTINCT interview_id),
                        count(DISTINCT interview_id) FILTER (WHERE anchored)
                    FROM evidence GROUP BY 1, 2, 3, 4) AS f
                GROUP BY 1, 2, 3, 4 HAVING sum(interviews) > 0
                """);
    }

    private int interviews() {
        return Math.max(REPS, placed / 10);
    }

    private static List<String> quarters() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return IntStream.rangeClosed(-3, 0)
                .mapToObj(n -> today.plusMonths(3L * n))
                .map(day -> "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3))
                .toList();
    }

    /** Eight words each, of which some are far more frequent than others, as words are. */
    private static List<String> phrases() {
        var random = new Random(4);
        var syllables =
                List.of("ba", "ke", "lo", "mi", "ru", "ta", "vo", "zi", "ne", "pa", "so", "du", "fe", "gi", "ho");
        var words = new ArrayList<String>();
        for (int i = 0; i < VOCABULARY; i++) {
            int n = i;
            words.add(IntStream.of(n % 15, n / 15 % 15, n / 225 % 15)
                    .mapToObj(syllables::get)
                    .collect(Collectors.joining()));
        }
        var phrases = new ArrayList<String>();
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(IntStream.range(0, 8)
                    .mapToObj(w -> words.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 2))))
                    .collect(Collectors.joining(" ")));
        }
        return phrases;
    }
}
