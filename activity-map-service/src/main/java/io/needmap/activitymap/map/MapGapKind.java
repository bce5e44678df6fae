package io.needmap.activitymap.map;

/** What can be undecided about an activity. */
enum MapGapKind {
    RELEVANCE_UNDECIDED,
    TOOL_UNDECIDED,
    NO_GOAL,
    NO_STAGE,
    SHORT_OF_EVIDENCE
}
