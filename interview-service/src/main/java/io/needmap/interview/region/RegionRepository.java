package io.needmap.interview.region;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RegionRepository {

    private final Jdbi jdbi;

    RegionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Region> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM region WHERE id = :id")
                .bind("id", id)
                .mapTo(Region.class)
                .findOne());
    }

    /** Locks the row, so that writers of one region, and their events, come one after the other. */
    Region getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM region WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Region.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("region", id));
    }

    boolean exists(String code) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM region WHERE code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    String timeZone(String code) {
        return jdbi.withHandle(h -> h.createQuery("SELECT time_zone FROM region WHERE code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .one());
    }

    /** False when another region has the code. */
    boolean insert(Region region) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO region (id, version, code, name, time_zone, business_hours, holidays)
                        VALUES (:id, :version, :code, :name, :timeZone, CAST(:businessHours AS jsonb), :holidays)
                        ON CONFLICT (code) DO NOTHING
                        """)
                        .bindNamedArgumentFinder(Fields.of(region))
                        .execute())
                == 1;
    }

    void update(Region region) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE region SET version = :version, name = :name, time_zone = :timeZone,
                            business_hours = CAST(:businessHours AS jsonb), holidays = :holidays
                        WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(region)).execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Region> pageAfter(@Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM region WHERE CAST(:after AS uuid) IS NULL OR id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(Region.class)
                .list());
    }
}
