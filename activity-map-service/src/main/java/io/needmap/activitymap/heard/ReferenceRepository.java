package io.needmap.activitymap.heard;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReferenceRepository {

    /** A region as it is replicated. */
    record RegionRow(String code, long sequence, String name) {}

    /** A rep as it is replicated. */
    record RepRow(UUID id, long sequence, String name, String regionCode, boolean active) {}

    private final Jdbi jdbi;

    ReferenceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void putRegions(Collection<RegionRow> regions) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO region (code, sequence, name)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (code text, sequence bigint, name text)
                        ON CONFLICT (code) DO UPDATE SET sequence = excluded.sequence, name = excluded.name
                        WHERE region.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(regions)).execute());
    }

    /** Who can be asked decides what evidence is missing: every activity is looked at again. */
    void putReps(Collection<RepRow> reps) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH put AS (
                            INSERT INTO rep (id, sequence, name, region_code, active)
                            SELECT * FROM json_to_recordset(CAST(:rows AS json))
                                AS r (id uuid, sequence bigint, name text, region_code text, active boolean)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
                                region_code = excluded.region_code, active = excluded.active
                            WHERE rep.sequence < excluded.sequence
                            RETURNING id)
                        INSERT INTO reassessment_note (kind) SELECT 'EVERY_ACTIVITY' WHERE EXISTS (SELECT 1 FROM put)
                        """).bind("rows", JsonRows.of(reps)).execute());
    }
}
