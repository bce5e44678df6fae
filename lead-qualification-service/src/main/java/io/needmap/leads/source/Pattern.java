package io.needmap.leads.source;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names that wait for context and know the same.
 *
 * @param sourceType where they came from; null when no list brought them
 * @param answered the active criteria that are answered
 * @param names how many there are
 */
record Pattern(@Nullable String sourceType, @Nullable String sourceName, Set<UUID> answered, long names) {}
