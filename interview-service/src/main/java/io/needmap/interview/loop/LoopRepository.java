package io.needmap.interview.loop;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LoopRepository {

    private final Jdbi jdbi;

    LoopRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over states that are newer than the known ones. */
    void followGaps(List<Sequenced<FilledGap>> gaps) {
        var facts = gaps.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO material_gap AS replica (id, sequence, activity_id, activity_name, state, closed_at)
                        SELECT * FROM unnest(:ids, :sequences, :activityIds, :names, :states, :closedAt)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, activity_id = excluded.activity_id,
                            activity_name = excluded.activity_name, state = excluded.state, closed_at = excluded.closed_at
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(FilledGap::id).toArray(UUID[]::new))
                .bind("sequences", gaps.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("activityIds", facts.stream().map(FilledGap::activityId).toArray(UUID[]::new))
                .bind("names", facts.stream().map(FilledGap::activityName).toArray(String[]::new))
                .bind("states", facts.stream().map(FilledGap::state).toArray(String[]::new))
                .bind("closedAt", facts.stream().map(FilledGap::closedAt).toArray(Instant[]::new))
                .execute());
    }

    /** Takes over answers that are newer than the known ones. */
    void followRequests(List<Sequenced<AnsweredRequest>> requests) {
        var facts = requests.stream().map(Sequenced::fact).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO answered_request AS replica
                            (id, sequence, rep_id, statement_id, kind, text, answered_at)
                        SELECT * FROM unnest(:ids, :sequences, :repIds, :statementIds, :kinds, :texts, :answeredAt)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, rep_id = excluded.rep_id,
                            statement_id = excluded.statement_id, kind = excluded.kind, text = excluded.text,
                            answered_at = excluded.answered_at
                        WHERE replica.sequence < excluded.sequence
                        """)
                .bind("ids", facts.stream().map(AnsweredRequest::id).toArray(UUID[]::new))
                .bind("sequences", requests.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("repIds", facts.stream().map(AnsweredRequest::repId).toArray(UUID[]::new))
                .bind(
                        "statementIds",
                        facts.stream().map(AnsweredRequest::statementId).toArray(UUID[]::new))
                .bind("kinds", answers(facts, AnsweredRequest.Answer::kind).toArray(String[]::new))
                .bind("texts", answers(facts, AnsweredRequest.Answer::text).toArray(String[]::new))
                .bind(
                        "answeredAt",
                        answers(facts, AnsweredRequest.Answer::answeredAt).toArray(Instant[]::new))
                .execute());
    }

    /** Forgets what a rep was answered: it can tell what the rep said. */
    void forget(UUID repId) {
        jdbi.useHandle(
                h -> h.createUpdate("UPDATE answered_request SET text = NULL, answered_at = NULL WHERE rep_id = :rep")
                        .bind("rep", repId)
                        .execute());
    }

    private static <T> List<@Nullable T> answers(
            List<AnsweredRequest> requests, Function<AnsweredRequest.Answer, T> field) {
        var fields = new ArrayList<@Nullable T>();
        for (var request : requests) {
            var answer = request.standing();
            fields.add(answer == null ? null : field.apply(answer));
        }
        return fields;
    }
}
