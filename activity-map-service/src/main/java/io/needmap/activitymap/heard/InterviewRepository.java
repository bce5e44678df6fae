package io.needmap.activitymap.heard;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class InterviewRepository {

    private final Jdbi jdbi;

    InterviewRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Replicates interviews, and notes those that are, or were, completed. */
    void put(Collection<InterviewRow> interviews) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        WITH told AS (
                            SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (id uuid, sequence bigint, state text,
                                rep_id uuid, region_code text, quarter text, conducted_at timestamptz, transitions text[])),
                        put AS (
                            INSERT INTO interview
                                (id, sequence, state, rep_id, region_code, quarter, conducted_at, transitions)
                            SELECT id, sequence, state, rep_id, region_code, quarter, conducted_at, transitions FROM told
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state,
                                rep_id = excluded.rep_id, region_code = excluded.region_code,
                                quarter = excluded.quarter, conducted_at = excluded.conducted_at,
                                transitions = excluded.transitions
                            WHERE interview.sequence < excluded.sequence
                            RETURNING id, state)
                        INSERT INTO reassessment_note (kind, id)
                        SELECT 'INTERVIEW', id FROM put p
                        WHERE state = 'COMPLETED' OR EXISTS (SELECT 1 FROM interview_coverage c WHERE c.interview_id = p.id)
                        """).bind("rows", JsonRows.of(interviews)).execute());
    }
}
