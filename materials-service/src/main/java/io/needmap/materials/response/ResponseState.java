package io.needmap.materials.response;

/** Whether reps are to answer so. */
enum ResponseState {
    DRAFT,
    APPROVED,
    RETIRED
}
