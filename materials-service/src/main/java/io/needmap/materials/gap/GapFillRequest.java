package io.needmap.materials.gap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fills a gap: a material with a confirmed match to its activity, or nothing in particular. */
record GapFillRequest(@Nullable UUID materialId) {}
