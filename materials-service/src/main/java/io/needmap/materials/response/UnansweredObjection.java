package io.needmap.materials.response;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of objections that were heard and that nothing published answers.
 *
 * @param themeName as interview-service calls it; null until that is known here
 */
record UnansweredObjection(
        UUID themeId, @Nullable String themeName, long heard, long lost, Instant firstHeardAt, Instant lastHeardAt) {}
