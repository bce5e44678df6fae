package io.needmap.activitymap.need;

/** What a satisfaction score rests on. */
enum SatisfactionBasis {
    /** The reps' own ratings. */
    RATINGS,
    /** Ten times the coverage by material, since too few reps rated. */
    COVERAGE
}
