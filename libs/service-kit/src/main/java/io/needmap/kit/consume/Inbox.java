package io.needmap.kit.consume;

import io.needmap.kit.event.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Remembers, in the handlers' own transaction, which events were applied. */
@ApplicationScoped
public class Inbox {

    private final Jdbi jdbi;

    public Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes the events and answers with those that are new, in their order; a parallel delivery waits here. */
    @Transactional(TxType.MANDATORY)
    public List<EventEnvelope> firstDeliveries(String consumer, List<EventEnvelope> events) {
        // Sorted, so that two replicas with the same redelivered events cannot deadlock.
        var ids = events.stream().map(EventEnvelope::id).distinct().sorted().toArray(UUID[]::new);
        Set<UUID> fresh = jdbi.withHandle(h -> new HashSet<>(h.createQuery("""
                        INSERT INTO inbox_event (consumer, event_id) SELECT :consumer, unnest(:ids)
                        ON CONFLICT DO NOTHING RETURNING event_id
                        """)
                .bind("consumer", consumer)
                .bind("ids", ids)
                .mapTo(UUID.class)
                .list()));
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}
