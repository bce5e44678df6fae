package io.needmap.materials.coverage;

/** Where a material is between a first draft and the archive. */
public enum MaterialState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    /** Published, but its freshness ran out or a claim fell. */
    AT_RISK,
    ARCHIVED;

    /** Whether reps can use it, so that it counts for coverage and alignment. */
    public boolean isActive() {
        return this == PUBLISHED || this == AT_RISK;
    }
}
