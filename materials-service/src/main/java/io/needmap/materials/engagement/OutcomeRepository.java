package io.needmap.materials.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What became of the leads that were worked on with material. */
@ApplicationScoped
class OutcomeRepository {

    /** A lead with the sequence of its event. */
    record Told(UUID id, long sequence, LeadState lead) {}

    private final Jdbi jdbi;

    OutcomeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in leads that are newer than what is known of them; one row a lead. */
    void putAll(Collection<Told> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO lead_replica AS known (id, sequence, handed_over, outcome)
                        SELECT * FROM unnest(:ids, :sequences, :handedOver, :outcomes)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, handed_over = excluded.handed_over,
                            outcome = excluded.outcome
                        WHERE known.sequence < excluded.sequence
                        """)
                .bind("ids", all.stream().map(Told::id).toArray(UUID[]::new))
                .bind("sequences", all.stream().map(Told::sequence).toArray(Long[]::new))
                .bind(
                        "handedOver",
                        all.stream().map(t -> t.lead().handedOverAt() != null).toArray(Boolean[]::new))
                .bind("outcomes", all.stream().map(t -> t.lead().outcome()).toArray(String[]::new))
                .execute());
    }

    /** Active materials by id, or the only one that is asked for, one more than the limit. */
    List<OutcomeRow> page(@Nullable UUID only, @Nullable UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT m.id AS material_id, m.title, m.state, o.*
                        FROM material m CROSS JOIN LATERAL (
                            SELECT count(*) AS leads, count(*) FILTER (WHERE l.handed_over) AS handed_over,
                                count(*) FILTER (WHERE l.outcome = 'WON') AS won,
                                count(*) FILTER (WHERE l.outcome = 'LOST') AS lost,
                                count(*) FILTER (WHERE l.outcome = 'REJECTED') AS rejected,
                                count(*) FILTER (WHERE l.outcome IN ('DISQUALIFIED', 'EXPIRED')) AS dropped
                            FROM material_lead x JOIN lead_replica l ON l.id = x.lead_id WHERE x.material_id = m.id) o
                        WHERE m.state IN ('PUBLISHED', 'AT_RISK') AND m.id > :after
                            AND m.id = coalesce(CAST(:only AS uuid), m.id)
                        ORDER BY m.id LIMIT :limit
                        """)
                .bind("only", only)
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit + 1)
                .mapTo(OutcomeRow.class)
                .list());
    }
}
