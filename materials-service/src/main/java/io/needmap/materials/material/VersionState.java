package io.needmap.materials.material;

/** Where a version of a material is. */
enum VersionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    /** What reps use. */
    CURRENT,
    SUPERSEDED,
    /** It was not published, and never will be. */
    WITHDRAWN
}
