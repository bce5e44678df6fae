package io.needmap.materials.match;

import io.needmap.materials.similarity.AlikeActivities;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class ProposalRepository {

    private record Text(UUID id, String text) {}

    private final Jdbi jdbi;

    ProposalRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What these materials say of themselves. */
    Map<UUID, String> materials(Collection<UUID> ids) {
        return texts("id = ANY (:ids) AND state <> 'ARCHIVED'", query -> query.bind("ids", ids.toArray(UUID[]::new)));
    }

    /**
     * The next materials that nobody has looked at and that have no match in any state: those that were never compared,
     * the newest first, then those that were compared longest ago.
     */
    Map<UUID, String> unreviewed(int limit) {
        return texts("""
                id IN (
                    SELECT u.id FROM material u LEFT JOIN compared_material c ON c.material_id = u.id
                    WHERE u.match_state = 'UNREVIEWED' AND u.state <> 'ARCHIVED'
                        AND NOT EXISTS (SELECT FROM material_match x WHERE x.material_id = u.id)
                    ORDER BY c.compared_at NULLS FIRST, u.id DESC LIMIT :limit)
                """, query -> query.bind("limit", limit));
    }

    /** Notes when these materials were compared with the activities of the map. */
    void compared(Collection<UUID> materials, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO compared_material (material_id, compared_at)
                        SELECT id, :at FROM unnest(:ids) AS m (id) ORDER BY id
                        ON CONFLICT (material_id) DO UPDATE SET compared_at = excluded.compared_at
                        """)
                .bind("ids", materials.toArray(UUID[]::new))
                .bind("at", at)
                .execute());
    }

    private Map<UUID, String> texts(String which, UnaryOperator<Query> bind) {
        return jdbi.withHandle(h -> bind.apply(h.createQuery(
                        "SELECT m.id, " + AlikeActivities.MATERIAL_TEXT + " AS text FROM material m WHERE " + which))
                .mapTo(Text.class)
                .collect(Collectors.toMap(Text::id, Text::text)));
    }

    /** Adds the proposals of pairs that have no match yet, decided or not; answers which those are. */
    Set<UUID> insertNew(List<Match> proposals) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO material_match (id, version, material_id, activity_id, counted_on_id, fit, rationale, state)
                        SELECT id, 1, material, activity, activity, fit, rationale, 'PROPOSED'
                        FROM unnest(:ids, :materials, :activities, :fits, :rationales)
                            AS p (id, material, activity, fit, rationale)
                        WHERE NOT EXISTS (SELECT FROM material_match m
                            WHERE m.material_id = p.material AND m.counted_on_id = p.activity)
                        ORDER BY material, activity
                        ON CONFLICT (material_id, activity_id) DO NOTHING RETURNING id
                        """)
                .bind("ids", proposals.stream().map(Match::id).toArray(UUID[]::new))
                .bind("materials", proposals.stream().map(Match::materialId).toArray(UUID[]::new))
                .bind("activities", proposals.stream().map(Match::activityId).toArray(UUID[]::new))
                .bind("fits", proposals.stream().map(Match::fit).toArray(Double[]::new))
                .bind("rationales", proposals.stream().map(Match::rationale).toArray(String[]::new))
                .mapTo(UUID.class)
                .set());
    }

    MatchSummary summary() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM (
                            SELECT count(*) AS materials, count(*) FILTER (WHERE match_state = 'MATCHED') AS matched,
                                count(*) FILTER (WHERE match_state = 'SET_ASIDE') AS set_aside,
                                count(*) FILTER (WHERE match_state = 'UNREVIEWED') AS unreviewed
                            FROM material WHERE state <> 'ARCHIVED') m
                        CROSS JOIN (
                            SELECT count(*) AS matches, count(*) FILTER (WHERE state = 'PROPOSED') AS proposed,
                                count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed,
                                count(*) FILTER (WHERE state = 'REJECTED') AS rejected
                            FROM material_match) x
                        """).mapTo(MatchSummary.class).one());
    }
}
