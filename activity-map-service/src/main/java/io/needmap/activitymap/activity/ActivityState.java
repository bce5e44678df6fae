package io.needmap.activitymap.activity;

/** How far an activity is agreed. */
public enum ActivityState {
    PROPOSED,
    AGREED,
    RETIRED
}
