package io.needmap.activitymap.heard;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class StatementRepository {

    private final Jdbi jdbi;

    StatementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Replicates statements, notes what they change, and answers with the activities that waiting ones name. An erased
     * statement keeps its kind and its interview, so that its mention is taken back, and nothing else.
     */
    List<UUID> put(Collection<StatementRow> statements) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH told AS (
                            SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r (id uuid, sequence bigint, kind text,
                                erased boolean, interview_id uuid, rep_id uuid, region_code text, quarter text,
                                conducted_at timestamptz, recorded_at timestamptz, quote text, words text,
                                transition_from text, transition_to text, transition text, importance int,
                                satisfaction int, activity_id uuid, of_statement_id uuid, change_from text,
                                change_to text, outcome text, theme_id uuid, term_key text, meaning text, told_by text, told_in uuid)),
                        put AS (
                            INSERT INTO statement (id, sequence, kind, erased, interview_id, rep_id, region_code, quarter,
                                conducted_at, recorded_at, quote, words, transition_from, transition_to, transition,
                                importance, satisfaction, activity_id, of_statement_id, change_from, change_to, outcome,
                                theme_id, term_key, meaning, told_by, told_in, inbox_state)
                            SELECT t.*, CASE WHEN t.kind = 'ACTIVITY' THEN coalesce(p.state, 'WAITING') END
                            FROM told t LEFT JOIN placement p ON p.id = t.id
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,
                                kind = CASE WHEN excluded.erased THEN statement.kind ELSE excluded.kind END,
                                erased = excluded.erased,
                                interview_id =
                                    CASE WHEN excluded.erased THEN statement.interview_id ELSE excluded.interview_id END,
                                rep_id = excluded.rep_id, region_code = excluded.region_code,
                                quarter = excluded.quarter, conducted_at = excluded.conducted_at,
                                recorded_at = excluded.recorded_at, quote = excluded.quote, words = excluded.words,
                                transition_from = excluded.transition_from, transition_to = excluded.transition_to,
                                transition = excluded.transition, importance = excluded.importance,
                                satisfaction = excluded.satisfaction, activity_id = excluded.activity_id,
                                of_statement_id = CASE WHEN excluded.erased
                                    THEN statement.of_statement_id ELSE excluded.of_statement_id END,
                                change_from = excluded.change_from, change_to = excluded.change_to,
                                outcome = excluded.outcome, theme_id = excluded.theme_id,
                                term_key = excluded.term_key, meaning = excluded.meaning, told_by = excluded.told_by, told_in = excluded.told_in,
                                inbox_state = CASE WHEN excluded.erased THEN NULL
                                    ELSE coalesce(statement.inbox_state, excluded.inbox_state) END
                            WHERE statement.sequence < excluded.sequence
                            RETURNING id, kind, interview_id, of_statement_id, activity_id, inbox_state),
                        noted AS (
                            INSERT INTO reassessment_note (kind, id)
                            SELECT 'STATEMENT', id FROM put WHERE kind = 'ACTIVITY'
                            UNION ALL SELECT 'STATEMENT', of_statement_id FROM put WHERE kind = 'GOAL'
                            UNION ALL SELECT 'INTERVIEW', interview_id FROM put WHERE kind = 'OBJECTION')
                        SELECT DISTINCT activity_id FROM put WHERE inbox_state = 'WAITING' AND activity_id IS NOT NULL
                        """)
                .bind("rows", JsonRows.of(statements))
                .mapTo(UUID.class)
                .list());
    }
}
