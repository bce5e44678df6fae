package io.needmap.activitymap.need;

import org.jspecify.annotations.Nullable;

/**
 * Interviews that would bring a verdict nearer.
 *
 * @param regionCode where; null for a region that has no rep yet
 * @param quarter when
 * @param interviews how many
 * @param newReps how many of them with reps who were not asked about the activity's transitions in the quarters that count
 */
record MissingInterviews(@Nullable String regionCode, String quarter, int interviews, int newReps) {}
