package io.needmap.interview.handedover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service uses of the event of a lead that Sales rejected.
 *
 * @param stateSince when it was rejected
 */
record RejectedLead(
        UUID id, @Nullable Reason reason, @Nullable String regionCode, Instant stateSince) {

    /** Why, by its code. */
    record Reason(String code) {}

    boolean isComplete() {
        return id != null && stateSince != null && (reason == null || reason.code() != null);
    }

    String code() {
        return reason == null ? "UNKNOWN" : reason.code();
    }
}
