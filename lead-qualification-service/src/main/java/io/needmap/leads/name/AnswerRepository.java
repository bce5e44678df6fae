package io.needmap.leads.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AnswerRepository {

    private final Jdbi jdbi;

    AnswerRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Answer> of(Collection<UUID> leadIds) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM answer WHERE lead_id = ANY (:leads)")
                .bind("leads", leadIds.toArray(UUID[]::new))
                .mapTo(Answer.class)
                .list());
    }

    /** With the criteria's codes, sorted by them. */
    List<CodedAnswer> coded(Collection<UUID> leadIds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT a.lead_id, a.criterion_id, c.code AS criterion_code, a.value, a.source, a.answered_at,
                            a.carried_over
                        FROM answer a JOIN criterion c ON c.id = a.criterion_id
                        WHERE a.lead_id = ANY (:leads) ORDER BY c.code
                        """)
                .bind("leads", leadIds.toArray(UUID[]::new))
                .mapTo(CodedAnswer.class)
                .list());
    }

    void upsert(List<Answer> answers) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO answer (lead_id, criterion_id, value, source, answered_at, carried_over)
                        SELECT * FROM unnest(:leads, :criteria, :values, :sources, :times, :carried)
                        ON CONFLICT (lead_id, criterion_id) DO UPDATE SET value = excluded.value,
                            source = excluded.source, answered_at = excluded.answered_at,
                            carried_over = excluded.carried_over
                        """)
                .bind("leads", answers.stream().map(Answer::leadId).toArray(UUID[]::new))
                .bind("criteria", answers.stream().map(Answer::criterionId).toArray(UUID[]::new))
                .bind("values", answers.stream().map(Answer::value).toArray(String[]::new))
                .bind("sources", answers.stream().map(Answer::source).toArray(String[]::new))
                .bind("times", answers.stream().map(Answer::answeredAt).toArray(Instant[]::new))
                .bind("carried", answers.stream().map(Answer::carriedOver).toArray(Boolean[]::new))
                .execute());
    }

    /** Drops answers in free words, and who said the others; what was chosen or counted stays. */
    void forget(Collection<UUID> leadIds) {
        jdbi.useHandle(h -> {
            var leads = leadIds.toArray(UUID[]::new);
            h.createUpdate("""
                            DELETE FROM answer a USING criterion c
                            WHERE c.id = a.criterion_id AND c.answer_type = 'TEXT' AND a.lead_id = ANY (:leads)
                            """).bind("leads", leads).execute();
            h.createUpdate("UPDATE answer SET source = 'erased' WHERE lead_id = ANY (:leads)")
                    .bind("leads", leads)
                    .execute();
        });
    }

    /** What was known in one cycle is known in the next, and marked. */
    void carryOver(UUID fromLead, UUID toLead) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO answer (lead_id, criterion_id, value, source, answered_at, carried_over)
                        SELECT :to, criterion_id, value, source, answered_at, true FROM answer WHERE lead_id = :from
                        """).bind("from", fromLead).bind("to", toLead).execute());
    }

    /** An answer of one name's cycle with the code of what it answers. */
    record CodedAnswer(
            UUID leadId,
            UUID criterionId,
            String criterionCode,
            String value,
            String source,
            Instant answeredAt,
            boolean carriedOver) {

        AnswerResponse toResponse() {
            return new AnswerResponse(criterionId, criterionCode, value, source, answeredAt, carriedOver);
        }
    }
}
