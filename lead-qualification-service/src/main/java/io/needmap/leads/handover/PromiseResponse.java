package io.needmap.leads.handover;

import io.needmap.leads.name.CycleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise about one lead.
 *
 * @param keptAt when it was done, in time or not
 * @param state as of now
 */
record PromiseResponse(
        UUID leadId,
        UUID nameId,
        CycleState leadState,
        @Nullable String regionCode,
        PromiseKind promise,
        PromiseSide side,
        Instant dueAt,
        @Nullable Instant keptAt,
        PromiseState state) {}
