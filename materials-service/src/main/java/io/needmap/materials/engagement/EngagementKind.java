package io.needmap.materials.engagement;

/** What was done. */
enum EngagementKind {
    /** A rep gave it to a buyer. */
    SHARED,
    /** A buyer opened it. */
    OPENED,
    /** A buyer read a page of it. */
    PAGE_READ,
    /** Somebody searched elsewhere and found nothing. */
    SEARCHED_NOT_FOUND
}
