package io.needmap.leads.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the person was spoken to.
 *
 * @param at not before the hand-over; now when it is not said
 */
record TouchRequest(@Nullable Instant at) {}
