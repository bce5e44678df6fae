package io.needmap.kit.operations;

import org.jspecify.annotations.Nullable;

/**
 * What became of a replayed letter.
 *
 * @param reason why it failed again
 */
public record ReplayResponse(Outcome outcome, @Nullable String reason) {

    /** Applied now, applied before by other means, or failed again; a failed one stays a dead letter. */
    public enum Outcome {
        APPLIED,
        KNOWN,
        FAILED
    }
}
