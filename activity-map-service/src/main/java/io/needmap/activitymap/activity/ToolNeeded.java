package io.needmap.activitymap.activity;

/** Whether an activity needs a tool that somebody makes. */
enum ToolNeeded {
    UNDECIDED,
    YES,
    NO,
    /** A tool is needed, and Sales makes its own. */
    SALES_OWNS
}
