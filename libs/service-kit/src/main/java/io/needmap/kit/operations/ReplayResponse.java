package io.needmap.kit.operations;

import org.jspecify.annotations.Nullable;

/**
 * What became of a replayed letter.
 *
 * @param reason why it failed again
 */
public record ReplayResponse(
        ReplayOutcome outcome, @Nullable String reason) {}
