package io.needmap.materials.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Statements and their placements. */
@ApplicationScoped
public class EvidenceRepository {

    /** A statement with the sequence of its event. */
    record Told(UUID id, long sequence, StatementState statement) {}

    /** A statement whose words must go. */
    record Erased(UUID id, long sequence) {}

    /** A statement's place; none when it was dismissed or parked. */
    record Placed(
            UUID statementId,
            long sequence,
            Instant at,
            @Nullable UUID activityId) {}

    /** Where each statement was placed at the time {@code :asOf}. */
    public static final String PLACED_THEN = """
            (SELECT r.* FROM placement_record r WHERE r.recorded_at <= :asOf AND NOT EXISTS (
                SELECT FROM placement_record n WHERE n.statement_id = r.statement_id AND n.sequence > r.sequence
                    AND n.recorded_at <= :asOf))
            """;

    /** Later than anything that is recorded. */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Jdbi jdbi;

    EvidenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO statement_replica (id, sequence, kind, interview_id, rep_id, region_code,
                            of_statement_id, quote, recorded_at)
                        SELECT DISTINCT ON (id) *
                        FROM unnest(:ids, :sequences, :kinds, :interviews, :reps, :regions, :ofs, :quotes, :times)
                            AS s (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, kind = excluded.kind,
                            interview_id = excluded.interview_id, rep_id = excluded.rep_id,
                            region_code = excluded.region_code, of_statement_id = excluded.of_statement_id,
                            quote = excluded.quote, recorded_at = excluded.recorded_at
                        WHERE statement_replica.sequence < excluded.sequence
                        """)
                .bind("ids", array(told, Told::id, UUID[]::new))
                .bind("sequences", array(told, Told::sequence, Long[]::new))
                .bind("kinds", array(told, t -> t.statement().kind(), String[]::new))
                .bind("interviews", array(told, t -> t.statement().interviewId(), UUID[]::new))
                .bind("reps", array(told, t -> t.statement().repId(), UUID[]::new))
                .bind("regions", array(told, t -> t.statement().regionCode(), String[]::new))
                .bind("ofs", array(told, t -> t.statement().ofStatementId(), UUID[]::new))
                .bind("quotes", array(told, t -> t.statement().quote(), String[]::new))
                .bind("times", array(told, t -> t.statement().recordedAt(), Instant[]::new))
                .execute());
    }

    /** Leaves a row without words and without a rep, so that a late event cannot bring them back. */
    void erase(List<Erased> erased) {
        if (erased.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO statement_replica (id, sequence, kind)
                        SELECT DISTINCT ON (id) id, sequence, 'ERASED' FROM unnest(:ids, :sequences) AS s (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, kind = 'ERASED',
                            interview_id = NULL, rep_id = NULL, region_code = NULL, of_statement_id = NULL, quote = NULL
                        WHERE statement_replica.sequence < excluded.sequence
                        """)
                .bind("ids", array(erased, Erased::id, UUID[]::new))
                .bind("sequences", array(erased, Erased::sequence, Long[]::new))
                .execute());
    }

    /** Keeps the newest placement, and each of them with when it was. */
    void place(List<Placed> placed) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT * FROM unnest(:ids, :sequences, :activities, :times)
                                AS p (id, sequence, activity_id, at)),
                        recorded AS (
                            INSERT INTO placement_record (statement_id, sequence, activity_id, recorded_at)
                            SELECT * FROM told ORDER BY id, sequence ON CONFLICT DO NOTHING)
                        INSERT INTO placement_replica (statement_id, sequence, activity_id)
                        SELECT DISTINCT ON (id) id, sequence, activity_id FROM told ORDER BY id, sequence DESC
                        ON CONFLICT (statement_id) DO UPDATE SET sequence = excluded.sequence,
                            activity_id = excluded.activity_id
                        WHERE placement_replica.sequence < excluded.sequence
                        """)
                .bind("ids", array(placed, Placed::statementId, UUID[]::new))
                .bind("sequences", array(placed, Placed::sequence, Long[]::new))
                .bind("activities", array(placed, Placed::activityId, UUID[]::new))
                .bind("times", array(placed, Placed::at, Instant[]::new))
                .execute());
    }

    /**
     * The newest statements placed on an activity, each followed by the goals told of it, in the words as they stand
     * today: what was corrected or erased since is not brought back.
     *
     * @param asOf as they were placed then; null for now
     */
    public List<PlacedStatement> behind(UUID activity, @Nullable Instant asOf, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH placed AS (
                            SELECT s.* FROM %s p JOIN statement_replica s ON s.id = p.statement_id
                            WHERE p.activity_id = :activity AND s.quote IS NOT NULL
                            ORDER BY p.statement_id DESC LIMIT :limit)
                        SELECT id, kind, quote, rep_id, region_code, interview_id FROM (
                            SELECT *, id AS about, 0 AS depth FROM placed
                            UNION ALL
                            SELECT g.*, placed.id, 1 FROM placed JOIN statement_replica g ON g.of_statement_id = placed.id
                            WHERE g.quote IS NOT NULL
                                AND coalesce(g.recorded_at <= :asOf, TRUE)) told
                        ORDER BY about DESC, depth, id
                        """.formatted(asOf == null ? "placement_replica" : PLACED_THEN))
                .bind("activity", activity)
                .bind("asOf", asOf == null ? FOR_EVER : asOf)
                .bind("limit", limit)
                .mapTo(PlacedStatement.class)
                .list());
    }

    private static <E, T> T[] array(List<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
