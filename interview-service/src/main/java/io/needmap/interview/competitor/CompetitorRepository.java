package io.needmap.interview.competitor;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CompetitorRepository {

    private final Jdbi jdbi;

    CompetitorRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Competitor> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM competitor WHERE id = :id")
                .bind("id", id)
                .mapTo(Competitor.class)
                .findOne());
    }

    /** Locks the row, so that writers of one competitor, and their events, come one after the other. */
    Competitor getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM competitor WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Competitor.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("competitor", id));
    }

    /** Whether another competitor has the name, whatever its capital letters. */
    boolean nameTaken(Competitor competitor) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM competitor WHERE lower(name) = lower(:name) AND id <> :id)
                        """)
                .bindNamedArgumentFinder(Fields.of(competitor))
                .mapTo(Boolean.class)
                .one());
    }

    void insert(Competitor competitor) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO competitor (id, version, name, aliases) VALUES (:id, :version, :name, :aliases)
                        """)
                .bindNamedArgumentFinder(Fields.of(competitor))
                .execute());
    }

    void update(Competitor competitor) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE competitor SET version = :version, name = :name, aliases = :aliases WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(competitor))
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Competitor> page(Filter filter, int limit) {
        return jdbi.withHandle(h -> filter.bind(
                        h.createQuery("SELECT * FROM competitor" + filter.where() + " ORDER BY id LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(Competitor.class)
                .list());
    }
}
