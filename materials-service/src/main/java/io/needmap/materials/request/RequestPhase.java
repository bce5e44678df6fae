package io.needmap.materials.request;

/** Whether a request waits for its answer. */
enum RequestPhase {
    OPEN,
    ANSWERED,
    /** Its words were erased before it was answered. */
    WITHDRAWN
}
