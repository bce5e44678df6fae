package io.needmap.leads.informationneed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RepRepository {

    private final Jdbi jdbi;

    RepRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A late event changes nothing. */
    void upsert(List<RepReplica> reps) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO rep (id, sequence, name, region_code, active)
                        SELECT * FROM unnest(:ids, :sequences, :names, :regions, :active)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
                            region_code = excluded.region_code, active = excluded.active
                        WHERE rep.sequence < excluded.sequence
                        """)
                .bind("ids", reps.stream().map(RepReplica::id).toArray(UUID[]::new))
                .bind("sequences", reps.stream().map(RepReplica::sequence).toArray(Long[]::new))
                .bind("names", reps.stream().map(RepReplica::name).toArray(String[]::new))
                .bind("regions", reps.stream().map(RepReplica::regionCode).toArray(String[]::new))
                .bind("active", reps.stream().map(RepReplica::active).toArray(Boolean[]::new))
                .execute());
    }
}
