package io.needmap.interview.question;

import io.needmap.interview.filter.Filter;
import io.needmap.interview.meaning.MeaningRepository;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class QuestionRepository {

    /** A question that nobody is to ask, why not, and what to ask instead. */
    record NeverAsked(UUID id, String text, String reason, String alternative) {}

    private final Jdbi jdbi;

    QuestionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Question> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM question WHERE id = :id")
                .bind("id", id)
                .mapTo(Question.class)
                .findOne());
    }

    /** Locks the row, so that writers of one question, and their events, come one after the other. */
    Question getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM question WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Question.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("question", id));
    }

    void insert(Question question) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO question (id, version, text, audience, purpose, decision, probes, state)
                        VALUES (:id, :version, :text, :audience, :purpose, :decision, :probes, :state)
                        """).bindNamedArgumentFinder(Fields.of(question)).execute());
    }

    void update(Question question) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE question SET version = :version, text = :text, audience = :audience, purpose = :purpose,
                            decision = :decision, probes = :probes, state = :state,
                            never_ask_reason = :neverAskReason, alternative = :alternative
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(question)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Question> page(Filter filter, int limit) {
        return jdbi.withHandle(
                h -> filter.bind(h.createQuery("SELECT * FROM question" + filter.where() + " ORDER BY id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Question.class)
                        .list());
    }

    /** The newest of the questions that are never to be asked. */
    List<NeverAsked> neverAsked() {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, text, never_ask_reason AS reason, alternative " + MeaningRepository.NEVER_ASKED)
                .mapTo(NeverAsked.class)
                .list());
    }

    /** Those of the questions that exist, with their states. */
    Map<UUID, QuestionState> states(List<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, state FROM question WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .reduceRows(new HashMap<>(), (states, row) -> {
                    states.put(row.getColumn("id", UUID.class), row.getColumn("state", QuestionState.class));
                    return states;
                }));
    }
}
