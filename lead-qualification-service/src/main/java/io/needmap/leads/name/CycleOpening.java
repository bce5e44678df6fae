package io.needmap.leads.name;

import java.time.Instant;
import java.util.UUID;

/** A new name's first cycle. */
public record CycleOpening(UUID leadId, UUID nameId, CycleState state, Instant openedAt) {}
