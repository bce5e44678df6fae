package io.needmap.activitymap.need;

/** The verdict on an activity. */
enum NeedClassification {
    /** Many reps do it, everywhere and again and again, for a reason. */
    NEED,
    /** Enough reps were asked, and it is some people's wish. */
    WANT,
    /** Not enough evidence for either. */
    UNDETERMINED
}
