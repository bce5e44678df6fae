package io.needmap.interview.theme;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ThemeRepository {

    private final Jdbi jdbi;

    ThemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Theme> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM theme WHERE id = :id")
                .bind("id", id)
                .mapTo(Theme.class)
                .findOne());
    }

    /** Locks the row, so that writers of one theme, and their events, come one after the other. */
    Theme getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM theme WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Theme.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("theme", id));
    }

    /** Whether another theme has the name, whatever its capital letters. */
    boolean nameTaken(Theme theme) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM theme WHERE lower(name) = lower(:name) AND id <> :id)
                        """)
                .bindNamedArgumentFinder(Fields.of(theme))
                .mapTo(Boolean.class)
                .one());
    }

    void insert(Theme theme) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO theme (id, version, name, description)
                        VALUES (:id, :version, :name, :description)
                        """).bindNamedArgumentFinder(Fields.of(theme)).execute());
    }

    void update(Theme theme) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE theme SET version = :version, name = :name, description = :description
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(theme)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Theme> page(Filter filter, int limit) {
        return jdbi.withHandle(
                h -> filter.bind(h.createQuery("SELECT * FROM theme" + filter.where() + " ORDER BY id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Theme.class)
                        .list());
    }
}
