package io.needmap.materials.engagement;

import java.time.Instant;
import java.util.UUID;

/** What a rep did with material. */
record RepEngagement(UUID repId, long materials, long shared, long opened, long pagesRead, Instant lastAt) {}
