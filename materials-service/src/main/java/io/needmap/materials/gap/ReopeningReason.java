package io.needmap.materials.gap;

/** Why a gap is open again. */
enum ReopeningReason {
    COVERAGE_FELL,
    NEED_ROSE,
    RELEVANT_AGAIN,
    REOPENED_BY_HAND
}
