package io.needmap.leads.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try.
 *
 * @param status the answer's, null without one
 * @param error why it failed; null when it went well
 * @param millis how long it took
 */
record Attempt(
        Instant at, @Nullable Integer status, @Nullable String error, long millis) {}
