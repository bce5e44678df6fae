package io.needmap.interview.rep;

import io.needmap.interview.filter.Filter;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RepRepository {

    private final Jdbi jdbi;

    RepRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Rep> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM rep WHERE id = :id")
                .bind("id", id)
                .mapTo(Rep.class)
                .findOne());
    }

    /** Locks the row, so that writers of one rep, and their events, come one after the other. */
    Rep getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM rep WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Rep.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("rep", id));
    }

    void insert(Rep rep) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO rep (id, version, name, region_code, role, hired_on, active)
                        VALUES (:id, :version, :name, :regionCode, :role, :hiredOn, :active)
                        """).bindNamedArgumentFinder(Fields.of(rep)).execute());
    }

    void update(Rep rep) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        UPDATE rep SET version = :version, name = :name, region_code = :regionCode, role = :role,
                            hired_on = :hiredOn, active = :active, erased_at = :erasedAt
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(rep)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Rep> page(Filter filter, int limit) {
        return jdbi.withHandle(
                h -> filter.bind(h.createQuery("SELECT * FROM rep" + filter.where() + " ORDER BY id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Rep.class)
                        .list());
    }

    /** The rep, kept from being erased until the transaction ends; none when that has happened. */
    Optional<KnownRep> known(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT rep.id, rep.name, rep.region_code, region.time_zone
                        FROM rep JOIN region ON region.code = rep.region_code
                        WHERE rep.id = :id AND rep.erased_at IS NULL FOR KEY SHARE OF rep
                        """).bind("id", id).mapTo(KnownRep.class).findOne());
    }

    /** Those of the reps that exist and are not erased, kept from being erased until the transaction ends. */
    List<KnownRep> known(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT rep.id, rep.name, rep.region_code, region.time_zone
                        FROM rep JOIN region ON region.code = rep.region_code
                        WHERE rep.id = ANY (:ids) AND rep.erased_at IS NULL ORDER BY rep.id FOR KEY SHARE OF rep
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(KnownRep.class)
                .list());
    }

    /** All reps that have one of the names, whatever its capital letters. */
    List<KnownRep> named(Collection<String> names) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT rep.id, rep.name, rep.region_code, region.time_zone
                        FROM rep JOIN region ON region.code = rep.region_code
                        WHERE lower(rep.name) IN (SELECT lower(wanted) FROM unnest(:names) AS w (wanted))
                            AND rep.erased_at IS NULL
                        ORDER BY rep.id FOR KEY SHARE OF rep
                        """)
                .bind("names", names.toArray(String[]::new))
                .mapTo(KnownRep.class)
                .list());
    }
}
