package io.needmap.interview.gap;

/** What was not asked. */
enum GapKind {
    ACTIVITY_WITHOUT_GOAL,
    THEME_NOT_FOLLOWED_UP,
    TOO_FEW_INTERVIEWS
}
