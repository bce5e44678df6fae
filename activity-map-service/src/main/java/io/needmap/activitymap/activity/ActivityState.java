package io.needmap.activitymap.activity;

/** How far an activity is agreed. */
enum ActivityState {
    PROPOSED,
    AGREED,
    RETIRED
}
