package io.needmap.interview.ridealong;

import io.needmap.interview.filter.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RideAlongRepository {

    private static final String ROWS = """
            SELECT i.id, i.version, i.state, i.guide_id, i.rep_id, i.region_code, i.conducted_at, i.quarter,
                i.interviewer, i.transitions, i.calls,
                (SELECT COALESCE(jsonb_object_agg(k.kind, k.n), '{}') FROM (
                    SELECT s.kind, count(*) AS n FROM statement s WHERE s.interview_id = i.id GROUP BY s.kind) AS k)
                    AS observed
            FROM interview i\
            """;

    private final Jdbi jdbi;

    RideAlongRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<RideAlongRow> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " WHERE i.channel = 'RIDE_ALONG' AND i.id = :id")
                .bind("id", id)
                .mapTo(RideAlongRow.class)
                .findOne());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<RideAlongRow> page(Filter filter, int limit) {
        return jdbi.withHandle(h -> filter.bind(h.createQuery(ROWS + filter.where() + " ORDER BY i.id LIMIT :limit"))
                .bind("limit", limit + 1)
                .mapTo(RideAlongRow.class)
                .list());
    }
}
