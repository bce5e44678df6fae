package io.needmap.materials.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ProposalRepository {

    private record Text(UUID id, String text) {}

    private final Jdbi jdbi;

    ProposalRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What the activities of the map are called and for. */
    Map<UUID, String> activities() {
        return texts(
                "SELECT id, name || ' ' || coalesce(goal, '') AS text FROM activity_replica "
                        + "WHERE state <> 'RETIRED' AND relevance <> 'NOT_RELEVANT' ORDER BY id LIMIT 20000",
                List.of());
    }

    /** What these materials say of themselves. */
    Map<UUID, String> materials(Collection<UUID> ids) {
        return texts(
                "SELECT id, title || ' ' || left(description, 2000) AS text FROM material "
                        + "WHERE id = ANY (:ids) AND state <> 'ARCHIVED'",
                ids);
    }

    /** The next materials that nobody has looked at and that have no match in any state. */
    Map<UUID, String> unreviewed(int limit) {
        return texts("""
                SELECT id, title || ' ' || left(description, 2000) AS text FROM material m
                WHERE match_state = 'UNREVIEWED' AND state <> 'ARCHIVED'
                    AND NOT EXISTS (SELECT FROM material_match x WHERE x.material_id = m.id)
                ORDER BY id DESC LIMIT
                """ + limit, List.of());
    }

    private Map<UUID, String> texts(String sql, Collection<UUID> ids) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(sql);
            if (!ids.isEmpty()) {
                query.bind("ids", ids.toArray(UUID[]::new));
            }
            return query.mapTo(Text.class).collect(Collectors.toMap(Text::id, Text::text));
        });
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
