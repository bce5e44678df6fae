package io.needmap.materials.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The claims that are to be tested again. */
@ApplicationScoped
class PendingClaimRepository {

    /** A claim with the newest event because of which it is tested; none when a request or the calendar is behind it. */
    record Pending(
            UUID claimId, @Nullable UUID eventId, @Nullable String actor) {}

    private static final String TAKE = """
            WITH taken AS (DELETE FROM pending_claim %s RETURNING *)
            SELECT DISTINCT ON (claim_id) * FROM taken ORDER BY claim_id, event_id DESC NULLS LAST
            """;

    private final Jdbi jdbi;

    PendingClaimRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Pending> takeAll() {
        return take("");
    }

    /** Leaves those that wait because of events: they are tested when the events have all arrived. */
    List<Pending> takeRequested() {
        return take("WHERE event_id IS NULL");
    }

    private List<Pending> take(String which) {
        return jdbi.withHandle(
                h -> h.createQuery(TAKE.formatted(which)).mapTo(Pending.class).list());
    }
}
