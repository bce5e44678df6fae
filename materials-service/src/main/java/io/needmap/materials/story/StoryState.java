package io.needmap.materials.story;

/** Whether a story is told. */
enum StoryState {
    DRAFT,
    PUBLISHED,
    /** Published, but a claim fell. */
    AT_RISK,
    ARCHIVED
}
