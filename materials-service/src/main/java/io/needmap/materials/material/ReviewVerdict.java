package io.needmap.materials.material;

/** What a rep says about material before it is final. */
enum ReviewVerdict {
    USE_AS_IS,
    USE_WITH_CHANGES,
    ALREADY_COVERED,
    WOULD_NOT_USE
}
