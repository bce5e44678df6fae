package io.needmap.interview.gap;

/** What was not asked. */
enum GapKind {
    ACTIVITY_WITHOUT_GOAL,
    REJECTIONS_NOT_ASKED_ABOUT,
    SATISFACTION_NOT_ASKED_AGAIN,
    THEME_NOT_FOLLOWED_UP,
    TOO_FEW_INTERVIEWS
}
