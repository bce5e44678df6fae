package io.needmap.materials.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Notes activities whose coverage and gap have to be assessed again, in the transaction that makes it so. */
@ApplicationScoped
public class PendingActivityRepository {

    private final Jdbi jdbi;

    PendingActivityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes the activities; noting one twice does no harm. */
    public void note(Collection<UUID> activities) {
        if (!activities.isEmpty()) {
            jdbi.useHandle(h -> h.createUpdate("INSERT INTO pending_activity (activity_id) SELECT unnest(:ids)")
                    .bind("ids", activities.toArray(UUID[]::new))
                    .execute());
        }
    }

    /** Notes the activities because of an event. */
    public void note(Collection<UUID> activities, UUID event, String actor) {
        jdbi.useHandle(h -> h.createUpdate("INSERT INTO pending_activity SELECT unnest(:ids), :event, :actor")
                .bind("ids", activities.toArray(UUID[]::new))
                .bind("event", event)
                .bind("actor", actor)
                .execute());
    }
}
