package io.needmap.activitymap.meeting;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeadPromiseRepository {

    /**
     * What one side has promised the other about a lead.
     *
     * @param settledAt when it was kept, or did not matter any more
     */
    record LeadPromise(
            UUID leadId,
            String promise,
            long sequence,
            Instant dueAt,
            @Nullable Instant settledAt) {}

    private final Jdbi jdbi;

    LeadPromiseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(Collection<LeadPromise> promises) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO lead_promise (lead_id, promise, sequence, due_at, settled_at)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r
                            (lead_id uuid, promise text, sequence bigint, due_at timestamptz, settled_at timestamptz)
                        ON CONFLICT (lead_id, promise) DO UPDATE SET sequence = excluded.sequence,
                            due_at = excluded.due_at, settled_at = excluded.settled_at
                        WHERE lead_promise.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(promises)).execute());
    }
}
