package io.needmap.materials.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What competitors and buyers were heard to say, and which claims it touches. */
@ApplicationScoped
class HeardRepository {

    /** A competitor with the sequence of its event. */
    record Competitor(UUID id, long sequence, UUID event, String actor, String name, boolean active) {}

    /** A statement with the sequence of its event; of one that is no pitch, or erased, nothing is kept. */
    record Pitch(UUID id, long sequence, UUID event, String actor, HeardStatement statement) {}

    private final Jdbi jdbi;

    HeardRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in competitors; a new one, or one that comes or goes, has every claim tested again. */
    void putCompetitors(List<Competitor> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :events, :actors, :names, :actives)
                                AS c (id, sequence, event, actor, name, active)
                            ORDER BY id, sequence DESC),
                        before AS (SELECT id, active FROM competitor_replica WHERE id = ANY (:ids)),
                        changed AS (
                            INSERT INTO competitor_replica (id, sequence, name, active)
                            SELECT id, sequence, name, active FROM told
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
                                active = excluded.active
                            WHERE competitor_replica.sequence < excluded.sequence
                            RETURNING id, active)
                        INSERT INTO pending_claim
                        SELECT claim.id, told.event, told.actor FROM claim CROSS JOIN told
                        JOIN changed ON changed.id = told.id
                        LEFT JOIN before ON before.id = told.id
                        WHERE coalesce(before.active, FALSE) <> changed.active
                        """)
                .bind("ids", array(all, Competitor::id, UUID[]::new))
                .bind("sequences", array(all, Competitor::sequence, Long[]::new))
                .bind("events", array(all, Competitor::event, UUID[]::new))
                .bind("actors", array(all, Competitor::actor, String[]::new))
                .bind("names", array(all, Competitor::name, String[]::new))
                .bind("actives", array(all, Competitor::active, Boolean[]::new))
                .execute());
    }

    /** Takes in pitches; the claims that they contest, or do not contest any more, are tested again. */
    void putPitches(List<Pitch> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :events, :actors, :claims,
                                :competitors, :lines, :times)
                                AS p (id, sequence, event, actor, claim_id, competitor_id, line, heard_at)
                            ORDER BY id, sequence DESC),
                        before AS (SELECT statement_id, claim_id FROM pitch_replica WHERE statement_id = ANY (:ids)),
                        changed AS (
                            INSERT INTO pitch_replica (statement_id, sequence, claim_id, competitor_id, line, heard_at)
                            SELECT id, sequence, claim_id, competitor_id, line, heard_at FROM told
                            ON CONFLICT (statement_id) DO UPDATE SET sequence = excluded.sequence,
                                claim_id = excluded.claim_id, competitor_id = excluded.competitor_id,
                                line = excluded.line, heard_at = excluded.heard_at
                            WHERE pitch_replica.sequence < excluded.sequence
                            RETURNING statement_id, claim_id)
                        INSERT INTO pending_claim
                        SELECT touched.claim_id, told.event, told.actor FROM told
                        JOIN changed ON changed.statement_id = told.id
                        LEFT JOIN before ON before.statement_id = told.id
                        CROSS JOIN LATERAL (
                            SELECT changed.claim_id UNION SELECT before.claim_id) AS touched (claim_id)
                        WHERE touched.claim_id IS NOT NULL
                        """)
                .bind("ids", array(all, Pitch::id, UUID[]::new))
                .bind("sequences", array(all, Pitch::sequence, Long[]::new))
                .bind("events", array(all, Pitch::event, UUID[]::new))
                .bind("actors", array(all, Pitch::actor, String[]::new))
                .bind("claims", array(all, p -> p.statement().claimId(), UUID[]::new))
                .bind("competitors", array(all, p -> p.statement().competitorId(), UUID[]::new))
                .bind("lines", array(all, p -> p.statement().line(), String[]::new))
                .bind("times", array(all, p -> p.statement().recordedAt(), Instant[]::new))
                .execute());
    }

    /** Takes in objections; claims that must be defended against them are tested again. */
    void putObjections(List<Pitch> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH told AS (
                            SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :events, :actors, :themes, :outcomes,
                                :times) AS o (id, sequence, event, actor, theme_id, outcome, heard_at)
                            ORDER BY id, sequence DESC),
                        before AS (SELECT statement_id, theme_id FROM objection_replica WHERE statement_id = ANY (:ids)),
                        changed AS (
                            INSERT INTO objection_replica (statement_id, sequence, theme_id, outcome, heard_at)
                            SELECT id, sequence, theme_id, outcome, heard_at FROM told
                            ON CONFLICT (statement_id) DO UPDATE SET sequence = excluded.sequence,
                                theme_id = excluded.theme_id, outcome = excluded.outcome, heard_at = excluded.heard_at
                            WHERE objection_replica.sequence < excluded.sequence
                            RETURNING statement_id, theme_id)
                        INSERT INTO pending_claim
                        SELECT claim.id, told.event, told.actor FROM told
                        JOIN changed ON changed.statement_id = told.id
                        LEFT JOIN before ON before.statement_id = told.id
                        JOIN claim ON claim.objection_theme_ids
                            && array_remove(ARRAY[changed.theme_id, before.theme_id], NULL)
                        """)
                .bind("ids", array(all, Pitch::id, UUID[]::new))
                .bind("sequences", array(all, Pitch::sequence, Long[]::new))
                .bind("events", array(all, Pitch::event, UUID[]::new))
                .bind("actors", array(all, Pitch::actor, String[]::new))
                .bind("themes", array(all, p -> p.statement().themeId(), UUID[]::new))
                .bind("outcomes", array(all, p -> p.statement().outcome(), String[]::new))
                .bind("times", array(all, p -> p.statement().conductedAt(), Instant[]::new))
                .execute());
    }

    private static <E, T> T[] array(List<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
