package io.needmap.kit.operations;

/** Applied now, applied before by other means, or failed again; a failed one stays a dead letter. */
public enum ReplayOutcome {
    APPLIED,
    KNOWN,
    FAILED
}
