package io.needmap.materials.gap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it was seen that a filled gap is filled.
 *
 * @param person who said so; null when reps rated their satisfaction again and it had risen
 * @param satisfaction of the activity then, 0 to 10
 */
record GapVerification(@Nullable String person, double satisfaction, Instant at) {}
