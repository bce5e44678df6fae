package io.needmap.activitymap.map;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when the map is drawn; null is now.
 *
 * @param own for what this service decides
 * @param replicas for what is read from events: while it is read anew, as it was before
 */
record MapMoment(@Nullable Instant own, @Nullable Instant replicas) {}
