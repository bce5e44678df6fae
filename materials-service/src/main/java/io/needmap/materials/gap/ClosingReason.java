package io.needmap.materials.gap;

/** Why a gap is closed. */
enum ClosingReason {
    /** Coverage rose until the priority fell below the closing threshold. */
    COVERED,
    /** The need fell until the priority was below the closing threshold. */
    NEED_FELL,
    /** A person said that the material is there. */
    FILLED_BY_HAND,
    /** A person decided against it. */
    DECLINED_BY_HAND,
    ACTIVITY_NOT_RELEVANT,
    TOOL_NOT_NEEDED,
    ACTIVITY_RETIRED
}
