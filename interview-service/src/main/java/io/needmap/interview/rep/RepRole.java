package io.needmap.interview.rep;

/** How a rep sells. */
enum RepRole {
    FIELD,
    INSIDE,
    SDR,
    SE,
    PARTNER
}
