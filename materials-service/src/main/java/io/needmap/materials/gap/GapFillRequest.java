package io.needmap.materials.gap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What fills a gap.
 *
 * @param materialId with a confirmed match to its activity; null for nothing in particular
 * @param decisionId the decision of a meeting by which it is so
 */
record GapFillRequest(@Nullable UUID materialId, @Nullable UUID decisionId) {}
