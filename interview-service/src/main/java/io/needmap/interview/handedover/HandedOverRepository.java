package io.needmap.interview.handedover;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HandedOverRepository {

    private final Jdbi jdbi;

    HandedOverRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over rejections that are newer than the known ones. */
    void remember(List<Sequenced<RejectedLead>> leads) {
        var facts = leads.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO rejected_lead AS replica (id, sequence, region_code, reason, rejected_at)
                        SELECT * FROM unnest(:ids, :sequences, :regions, :reasons, :rejectedAt)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, region_code = excluded.region_code,
                            reason = excluded.reason, rejected_at = excluded.rejected_at
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(RejectedLead::id).toArray(UUID[]::new))
                .bind("sequences", leads.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("regions", facts.stream().map(RejectedLead::regionCode).toArray(String[]::new))
                .bind("reasons", facts.stream().map(RejectedLead::code).toArray(String[]::new))
                .bind("rejectedAt", facts.stream().map(RejectedLead::stateSince).toArray(Instant[]::new))
                .execute());
    }

    /** Takes over powers that are newer than the known ones. */
    void followPower(List<Sequenced<Power>> powers) {
        var facts = powers.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO criterion_power AS replica (criterion_id, sequence, label)
                        SELECT * FROM unnest(:ids, :sequences, :labels)
                        ON CONFLICT (criterion_id) DO UPDATE SET sequence = excluded.sequence, label = excluded.label
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(Power::criterionId).toArray(UUID[]::new))
                .bind("sequences", powers.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("labels", facts.stream().map(Power::label).toArray(String[]::new))
                .execute());
    }

    /** Takes over criteria that are newer than the known ones, with the statements that ask for them. */
    void follow(List<Sequenced<Criterion>> criteria) {
        var facts = criteria.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH newer AS (
                            INSERT INTO criterion AS replica (id, sequence, state)
                            SELECT * FROM unnest(:ids, :sequences, :states)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state
                            WHERE replica.sequence < excluded.sequence RETURNING id),
                        told AS (
                            SELECT t.id, t.statement_id FROM unnest(:of, :statementIds) AS t (id, statement_id)
                            JOIN newer ON newer.id = t.id),
                        gone AS (
                            DELETE FROM criterion_statement s USING newer WHERE s.criterion_id = newer.id AND NOT EXISTS (
                                SELECT FROM told WHERE told.id = s.criterion_id AND told.statement_id = s.statement_id))
                        INSERT INTO criterion_statement (criterion_id, statement_id)
                        SELECT DISTINCT id, statement_id FROM told ON CONFLICT DO NOTHING
                        """)
                .bind("ids", facts.stream().map(Criterion::id).toArray(UUID[]::new))
                .bind("sequences", criteria.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("states", facts.stream().map(Criterion::state).toArray(String[]::new))
                .bind(
                        "of",
                        facts.stream()
                                .flatMap(one -> one.asked().stream().map(asked -> one.id()))
                                .toArray(UUID[]::new))
                .bind(
                        "statementIds",
                        facts.stream().flatMap(one -> one.asked().stream()).toArray(UUID[]::new))
                .execute());
    }
}
