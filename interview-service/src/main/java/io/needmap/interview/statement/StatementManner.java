package io.needmap.interview.statement;

/** How a statement came up. */
public enum StatementManner {
    VOLUNTEERED,
    PROBED,
    OBSERVED,
    SECOND_HAND
}
