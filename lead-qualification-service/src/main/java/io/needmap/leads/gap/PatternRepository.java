package io.needmap.leads.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PatternRepository {

    private record Row(
            @Nullable String sourceType, @Nullable String sourceName, List<UUID> answered, long names) {}

    /**
     * What became of the names of a source.
     *
     * @param leads cycles that were handed over to Sales
     */
    record Yield(@Nullable String sourceType, @Nullable String sourceName, long names, long leads, long won) {}

    private final Jdbi jdbi;

    PatternRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The names that wait for context, by source and by what is known. */
    List<Pattern> waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH known AS (
                            SELECT a.lead_id, array_agg(a.criterion_id ORDER BY a.criterion_id) AS answered
                            FROM answer a JOIN criterion c ON c.id = a.criterion_id AND c.state = 'ACTIVE'
                            JOIN lead l ON l.id = a.lead_id AND l.state IN ('NAME', 'ENRICHING') GROUP BY a.lead_id)
                        SELECT s.source_type, s.source_name, coalesce(k.answered, '{}') AS answered, count(*) AS names
                        FROM lead l JOIN name n ON n.id = l.name_id
                        LEFT JOIN name_list s ON s.id = n.name_list_id LEFT JOIN known k ON k.lead_id = l.id
                        WHERE l.state IN ('NAME', 'ENRICHING')
                        GROUP BY s.source_type, s.source_name, coalesce(k.answered, '{}')
                        """).mapTo(Row.class).list()).stream()
                .map(r -> new Pattern(r.sourceType(), r.sourceName(), Set.copyOf(r.answered()), r.names()))
                .toList();
    }

    /** The sources, the one with the most names first. */
    List<Yield> yields() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT s.source_type, s.source_name, count(DISTINCT n.id) AS names,
                            count(*) FILTER (WHERE l.handed_over_at IS NOT NULL) AS leads,
                            count(*) FILTER (WHERE l.outcome = 'WON') AS won
                        FROM name n LEFT JOIN name_list s ON s.id = n.name_list_id JOIN lead l ON l.name_id = n.id
                        GROUP BY s.source_type, s.source_name
                        ORDER BY names DESC, s.source_type NULLS LAST, s.source_name
                        """).mapTo(Yield.class).list());
    }
}
