package io.needmap.interview.questionyield;

/** What to do with a question. */
enum Verdict {
    /** It brings enough, or may. */
    KEEP,
    /** It hardly ever brings anything. */
    RETIRE,
    /** It was not asked often enough to tell. */
    TOO_FEW
}
