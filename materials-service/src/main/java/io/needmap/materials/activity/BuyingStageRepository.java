package io.needmap.materials.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The stages of buying cycles and how they are called. */
@ApplicationScoped
public class BuyingStageRepository {

    private record Labelled(UUID id, String label) {}

    private final Jdbi jdbi;

    BuyingStageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Replaces the stages of a cycle unless newer ones are known. A stage that left the cycle keeps its last label. */
    void put(UUID cycle, long sequence, @Nullable String segment, List<BuyingCycle.Stage> stages) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO buying_stage_replica (id, cycle_id, sequence, label, segment)
                        SELECT DISTINCT ON (id) id, :cycle, :sequence, label, :segment FROM unnest(:ids, :labels) AS s (id, label)
                        ORDER BY id
                        ON CONFLICT (id) DO UPDATE SET cycle_id = excluded.cycle_id, sequence = excluded.sequence,
                            label = excluded.label, segment = excluded.segment
                        WHERE buying_stage_replica.sequence < excluded.sequence
                        """)
                .bind("cycle", cycle)
                .bind("sequence", sequence)
                .bind("segment", segment)
                .bind("ids", stages.stream().map(BuyingCycle.Stage::id).toArray(UUID[]::new))
                .bind("labels", stages.stream().map(BuyingCycle.Stage::label).toArray(String[]::new))
                .execute());
    }

    /** The labels of stages, as far as they are known. */
    public Map<UUID, String> labels(Collection<UUID> stages) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, label FROM buying_stage_replica WHERE id = ANY (:ids)")
                .bind("ids", stages.toArray(UUID[]::new))
                .mapTo(Labelled.class)
                .collect(Collectors.toMap(Labelled::id, Labelled::label)));
    }
}
