package io.needmap.interview.trend;

/** What becomes of a theme in a region. */
enum TrendState {
    EMERGING,
    WATCH,
    STABLE,
    FADING,
    /** Nobody listened in one of the two periods. */
    UNKNOWN
}
