package io.needmap.materials.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Regions and reps as they were last heard of. */
@ApplicationScoped
public class ReferenceRepository {

    /** A region with the sequence of its event. */
    record Region(UUID id, long sequence, String code) {}

    /** A rep with the sequence of its event; the name is no business of this service. */
    record Rep(UUID id, long sequence, String regionCode, boolean active) {}

    private final Jdbi jdbi;

    ReferenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void putRegions(List<Region> regions) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO region_replica (id, sequence, code)
                        SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :codes) AS r (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, code = excluded.code
                        WHERE region_replica.sequence < excluded.sequence
                        """)
                .bind("ids", regions.stream().map(Region::id).toArray(UUID[]::new))
                .bind("sequences", regions.stream().map(Region::sequence).toArray(Long[]::new))
                .bind("codes", regions.stream().map(Region::code).toArray(String[]::new))
                .execute());
    }

    void putReps(List<Rep> reps) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO rep_replica (id, sequence, region_code, active)
                        SELECT DISTINCT ON (id) * FROM unnest(:ids, :sequences, :regions, :actives) AS r (id, sequence)
                        ORDER BY id, sequence DESC
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,
                            region_code = excluded.region_code, active = excluded.active
                        WHERE rep_replica.sequence < excluded.sequence
                        """)
                .bind("ids", reps.stream().map(Rep::id).toArray(UUID[]::new))
                .bind("sequences", reps.stream().map(Rep::sequence).toArray(Long[]::new))
                .bind("regions", reps.stream().map(Rep::regionCode).toArray(String[]::new))
                .bind("actives", reps.stream().map(Rep::active).toArray(Boolean[]::new))
                .execute());
    }

    /** Those of the region codes that exist. */
    public Set<String> knownRegions(Collection<String> codes) {
        return jdbi.withHandle(h -> h.createQuery("SELECT code FROM region_replica WHERE code = ANY (:codes)")
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** The region of an active rep. */
    public Optional<String> regionOfRep(UUID rep) {
        return jdbi.withHandle(h -> h.createQuery("SELECT region_code FROM rep_replica WHERE id = :id AND active")
                .bind("id", rep)
                .mapTo(String.class)
                .findOne());
    }
}
