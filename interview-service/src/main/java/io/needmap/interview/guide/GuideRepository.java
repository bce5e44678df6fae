package io.needmap.interview.guide;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GuideRepository {

    private final Jdbi jdbi;

    GuideRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Guide> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM guide WHERE id = :id")
                .bind("id", id)
                .mapTo(Guide.class)
                .findOne());
    }

    /** Locks the row, so that writers of one guide, and their events, come one after the other. */
    Guide getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM guide WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Guide.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("guide", id));
    }

    Optional<UUID> successorOf(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM guide WHERE predecessor_id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    void insert(Guide guide) {
        jdbi.useHandle(h -> insert(h, guide, ""));
    }

    /** Whether it was not there; waits for whoever inserts it now. */
    boolean insertIfAbsent(Guide guide) {
        return jdbi.withHandle(h -> insert(h, guide, "ON CONFLICT (id) DO NOTHING")) == 1;
    }

    private static int insert(Handle h, Guide guide, String onConflict) {
        return h.createUpdate("""
                        INSERT INTO guide (id, version, name, kind, transitions, question_ids, used, edition, predecessor_id)
                        VALUES (:id, :version, :name, :kind, CAST(:transitions AS jsonb), :questionIds, :used, :edition,
                            :predecessorId)
                        """ + onConflict)
                .bindNamedArgumentFinder(Fields.of(guide))
                .execute();
    }

    void update(Guide guide) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE guide SET version = :version, name = :name, kind = :kind,
                            transitions = CAST(:transitions AS jsonb), question_ids = :questionIds, used = :used
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(guide)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Guide> page(Filter filter, int limit) {
        return jdbi.withHandle(
                h -> filter.bind(h.createQuery("SELECT * FROM guide" + filter.where() + " ORDER BY id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Guide.class)
                        .list());
    }

    /** The newest edition of the guide with the name, whatever its capital letters; of several the latest made. */
    Optional<UUID> newestNamed(String name) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT id FROM guide WHERE lower(name) = lower(:name) ORDER BY edition DESC, id DESC LIMIT 1
                        """).bind("name", name).mapTo(UUID.class).findOne());
    }
}
