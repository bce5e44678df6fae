package io.needmap.leads.name;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new name as its event tells it: nothing of the person beyond the id that the CRM has for it. */
record ToldName(
        UUID id,
        long version,
        @Nullable String externalId,
        boolean doNotContact,
        @Nullable UUID nameListId,
        UUID leadId,
        CycleState state,
        Instant createdAt)
        implements Versioned {

    static ToldName of(Name name) {
        return new ToldName(
                name.id(),
                name.version(),
                name.fields().externalId(),
                name.fields().isOptedOut(),
                name.nameListId(),
                name.leadId(),
                name.state(),
                name.createdAt());
    }
}
