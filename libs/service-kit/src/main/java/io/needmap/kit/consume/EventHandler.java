package io.needmap.kit.consume;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import java.util.List;
import java.util.Set;

/**
 * What a service does with some types of event.
 *
 * <p>Everything runs in one transaction a batch, together with the note that the events were applied. Events of other
 * types of the same topic, and those that do not {@linkplain #concerns concern} this handler, never arrive here.
 */
public interface EventHandler {

    /** The events that this handler wants. */
    Set<EventType> events();

    /**
     * Whether the event can change anything here. What concerns no handler is passed over without a transaction, and is
     * not noted as applied: this must be decided from the event alone.
     */
    default boolean concerns(EventEnvelope event) {
        return true;
    }

    /**
     * Applies events that were never applied before, in the order of their topics. A replica row changes only for a
     * higher sequence, since a late event can follow a newer one. A
     * {@link io.needmap.kit.event.MalformedEventException} sends an event to the dead letters at once.
     */
    void apply(List<EventEnvelope> events);

    /**
     * Brings the analyses up to date with what was applied, once a batch, after all handlers. Not called while a replica
     * is still catching up: what has to be assessed is therefore noted in a table, not in memory.
     */
    default void settle() {}

    /** The tables that are emptied before a rebuild, because the topics hold all that they hold. */
    default List<String> replicaTables() {
        return List.of();
    }
}
