package io.needmap.kit.importing;

/** How far a job is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED
}
