package io.needmap.interview.tracker;

/** Whose words a tracker listens to. */
enum TrackedSpeaker {
    BUYER,
    REP,
    ANYBODY
}
