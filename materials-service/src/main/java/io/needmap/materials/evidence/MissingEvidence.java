package io.needmap.materials.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Interviews that it takes before a need can be told from a want (formula 1).
 *
 * @param regionCode where; null for anywhere
 * @param quarter when, for example {@code 2026-Q4}
 * @param newReps how many of them with reps who were not asked yet
 */
public record MissingEvidence(@Nullable String regionCode, String quarter, int interviews, int newReps) {}
