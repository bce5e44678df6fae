package io.needmap.leads.name;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first line in the history of names, and of their leads, that a list brought: the list and the name say all of it, so
 * that a list of a hundred thousand names need not write it two hundred thousand times.
 */
@ApplicationScoped
@Transactional
public class NameOrigins {

    private final NameRepository names;
    private final ListLoaders lists;

    NameOrigins(NameRepository names, ListLoaders lists) {
        this.names = names;
        this.lists = lists;
    }

    /** The line of the first cycle of a name; null when no list brought the name. */
    public @Nullable Supplier<HistoryEntry> ofCycle(UUID nameId, EventType event) {
        var name = names.find(nameId).orElseThrow();
        return of(name.nameListId(), name.createdAt(), event);
    }

    /** The line of a name. */
    @Nullable
    Supplier<HistoryEntry> of(@Nullable UUID listId, Instant createdAt, EventType event) {
        return listId == null
                ? null
                : () -> new HistoryEntry(
                        1,
                        createdAt,
                        lists.loadedBy(listId),
                        event.type(),
                        listId,
                        JsonNodeFactory.instance.arrayNode());
    }
}
