package io.needmap.activitymap.made;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MaterialRepository {

    /** How far material covers an activity; the materials as a JSON document. */
    record CoverageRow(UUID activityId, long sequence, double coverage, String materials) {}

    /** A gap, where it is and how far it is. */
    record GapRow(
            UUID id,
            long sequence,
            UUID activityId,
            String state,
            @Nullable String owner,
            @Nullable Instant openedAt) {}

    /** The alignment and its two parts. */
    record AlignmentRow(
            UUID id, long sequence, double alignment, double materialPart, double activityPart, Instant assessedAt) {}

    private final Jdbi jdbi;

    MaterialRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Coverage stands in for satisfaction while too few reps rated: the activities are looked at again. */
    void putCoverage(Collection<CoverageRow> coverage) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        WITH put AS (
                            INSERT INTO material_coverage (activity_id, sequence, coverage, materials)
                            SELECT activity_id, sequence, coverage, CAST(materials AS jsonb)
                            FROM json_to_recordset(CAST(:rows AS json))
                                AS r (activity_id uuid, sequence bigint, coverage double precision, materials text)
                            ON CONFLICT (activity_id) DO UPDATE SET sequence = excluded.sequence,
                                coverage = excluded.coverage, materials = excluded.materials
                            WHERE material_coverage.sequence < excluded.sequence
                            RETURNING activity_id)
                        INSERT INTO reassessment_note (kind, id) SELECT 'ACTIVITY', activity_id FROM put
                        """).bind("rows", JsonRows.of(coverage)).execute());
    }

    void putGaps(Collection<GapRow> gaps) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO material_gap (id, sequence, activity_id, state, owner, opened_at)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json))
                            AS r (id uuid, sequence bigint, activity_id uuid, state text, owner text,
                                opened_at timestamptz)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,
                            activity_id = excluded.activity_id, state = excluded.state, owner = excluded.owner,
                            opened_at = excluded.opened_at
                        WHERE material_gap.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(gaps)).execute());
    }

    /** Every one of them, also those that a newer one has replaced: the history of the alignment. */
    void keepAlignment(Collection<AlignmentRow> alignment) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO alignment_past (sequence, assessed_at, alignment, material_part, activity_part)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (sequence bigint,
                            assessed_at timestamptz, alignment double precision, material_part double precision,
                            activity_part double precision)
                        ON CONFLICT DO NOTHING
                        """).bind("rows", JsonRows.of(alignment)).execute());
    }

    void putAlignment(Collection<AlignmentRow> alignment) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO alignment (id, sequence, alignment, material_part, activity_part)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (id uuid, sequence bigint,
                            alignment double precision, material_part double precision, activity_part double precision)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,
                            alignment = excluded.alignment, material_part = excluded.material_part,
                            activity_part = excluded.activity_part
                        WHERE alignment.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(alignment)).execute());
    }
}
