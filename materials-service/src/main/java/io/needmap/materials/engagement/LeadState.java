package io.needmap.materials.engagement;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a lead.
 *
 * @param outcome WON, LOST, REJECTED, DISQUALIFIED or EXPIRED; null while it goes on
 */
record LeadState(
        String state, @Nullable String outcome, @Nullable Instant handedOverAt) {

    LeadState {
        Objects.requireNonNull(state, "state");
    }
}
