package io.needmap.interview.statement;

/** What became of an objection. */
public enum ObjectionOutcome {
    HANDLED,
    UNHANDLED,
    LOST_ON_IT
}
