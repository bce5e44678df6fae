package io.needmap.materials.response;

import java.time.Instant;
import java.util.UUID;

/** A theme of objections that were heard and that nothing published answers. */
record UnansweredObjection(UUID themeId, long heard, long lost, Instant firstHeardAt, Instant lastHeardAt) {}
