package io.needmap.interview.next;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NeedRepository {

    private final Jdbi jdbi;

    NeedRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over assessments that are newer than the known ones. */
    void follow(List<Sequenced<NeedTold>> needs) {
        var facts = needs.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO need AS replica (activity_id, sequence, classification, missing)
                        SELECT id, sequence, classification, CAST(missing AS jsonb)
                        FROM unnest(:ids, :sequences, :classifications, :missing) AS n (id, sequence, classification, missing)
                        ON CONFLICT (activity_id) DO UPDATE SET sequence = excluded.sequence,
                            classification = excluded.classification, missing = excluded.missing
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(NeedTold::activityId).toArray(UUID[]::new))
                .bind("sequences", needs.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind(
                        "classifications",
                        facts.stream().map(NeedTold::classification).toArray(String[]::new))
                .bind("missing", facts.stream().map(NeedRepository::missing).toArray(String[]::new))
                .execute());
    }

    private static String missing(NeedTold need) {
        return need.missing() == null ? "[]" : EventJson.tree(need.missing()).toString();
    }
}
