package io.needmap.leads.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to tell once more.
 *
 * @param from events from then on
 * @param to up to then, exclusive; until now when it is not said
 * @param onlyFailed only what could not be delivered
 */
record ReplayRequest(@NotNull Instant from, @Nullable Instant to, boolean onlyFailed) {}
