package io.needmap.leads.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which names to list.
 *
 * @param missing a criterion's code
 * @param q an e-mail address
 */
record NameQuery(
        @Nullable UUID listId,
        @Nullable CycleState state,
        @Nullable String missing,
        @Nullable String q) {}
