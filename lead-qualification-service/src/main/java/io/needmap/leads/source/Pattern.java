package io.needmap.leads.source;

import java.util.Set;
import java.util.UUID;

/**
 * Names of one source that wait for context and know the same.
 *
 * @param answered the criteria that are answered
 * @param refused those of them, in whatever state, whose answer is a knock-out
 * @param optedOut whether nobody may contact them
 * @param names how many there are
 */
record Pattern(Source source, Set<UUID> answered, Set<UUID> refused, boolean optedOut, long names) {}
