package io.needmap.interview.guide;

/** The kind of conversation that a guide is for. */
public enum GuideKind {
    FIVE_ACTIVITIES,
    GOALS,
    BEFORE_THE_CALL,
    DRAFT_REVIEW,
    RIDE_ALONG,
    CUSTOM
}
