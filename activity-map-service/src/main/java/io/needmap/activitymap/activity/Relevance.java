package io.needmap.activitymap.activity;

/** Whether an activity concerns Marketing. */
enum Relevance {
    UNDECIDED,
    RELEVANT,
    NOT_RELEVANT
}
