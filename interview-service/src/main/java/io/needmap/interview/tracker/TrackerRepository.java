package io.needmap.interview.tracker;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TrackerRepository {

    private final Jdbi jdbi;

    TrackerRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Tracker> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM tracker WHERE id = :id")
                .bind("id", id)
                .mapTo(Tracker.class)
                .findOne());
    }

    /** Locks the row, so that writers of one tracker, and their events, come one after the other. */
    Tracker getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM tracker WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Tracker.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("tracker", id));
    }

    void insert(Tracker tracker) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO tracker (id, version, name, theme_id, keywords, said_by)
                        VALUES (:id, :version, :name, :themeId, :keywords, :saidBy)
                        """).bindNamedArgumentFinder(Fields.of(tracker)).execute());
    }

    void update(Tracker tracker) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE tracker SET version = :version, name = :name, theme_id = :themeId, keywords = :keywords, said_by = :saidBy
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(tracker)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Tracker> page(Filter filter, int limit) {
        return jdbi.withHandle(
                h -> filter.bind(h.createQuery("SELECT * FROM tracker" + filter.where() + " ORDER BY id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Tracker.class)
                        .list());
    }
}
