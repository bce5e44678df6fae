package io.needmap.materials.evidence;

import jakarta.enterprise.context.ApplicationScoped;
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
    record Placed(UUID statementId, long sequence, @Nullable UUID activityId) {}

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
                            of_statement_id, quote)
                        SELECT DISTINCT ON (id) *
                        FROM unnest(:ids, :sequences, :kinds, :interviews, :reps, :regions, :ofs, :quotes)
                            AS s (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, kind = excluded.kind,
                            interview_id = excluded.interview_id, rep_id = excluded.rep_id,
                            region_code = excluded.region_code, of_statement_id = excluded.of_statement_id,
                            quote = excluded.quote
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

    void place(List<Placed> placed) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO placement_replica (statement_id, sequence, activity_id)
                        SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :activities) AS p (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (statement_id) DO UPDATE SET sequence = excluded.sequence,
                            activity_id = excluded.activity_id
                        WHERE placement_replica.sequence < excluded.sequence
                        """)
                .bind("ids", array(placed, Placed::statementId, UUID[]::new))
                .bind("sequences", array(placed, Placed::sequence, Long[]::new))
                .bind("activities", array(placed, Placed::activityId, UUID[]::new))
                .execute());
    }

    /** The newest statements placed on an activity, each followed by the goals told of it. */
    public List<PlacedStatement> behind(UUID activity, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH placed AS (
                            SELECT s.* FROM placement_replica p JOIN statement_replica s ON s.id = p.statement_id
                            WHERE p.activity_id = :activity AND s.quote IS NOT NULL
                            ORDER BY p.statement_id DESC LIMIT :limit)
                        SELECT id, kind, quote, rep_id, region_code, interview_id FROM (
                            SELECT *, id AS about, 0 AS depth FROM placed
                            UNION ALL
                            SELECT g.*, placed.id, 1 FROM placed JOIN statement_replica g ON g.of_statement_id = placed.id
                            WHERE g.quote IS NOT NULL) told
                        ORDER BY about DESC, depth, id
                        """)
                .bind("activity", activity)
                .bind("limit", limit)
                .mapTo(PlacedStatement.class)
                .list());
    }

    private static <E, T> T[] array(List<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
