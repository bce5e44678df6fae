package io.needmap.leads.name;

import java.time.Instant;
import java.util.UUID;

/**
 * A new name's first cycle.
 *
 * @param listed whether a list brought the name: then {@link NameOrigins} tells of the opening, and no line in the history
 * @param answered whether anything is known
 */
public record CycleOpening(
        UUID leadId, UUID nameId, CycleState state, Instant openedAt, boolean listed, boolean answered) {}
