package io.needmap.leads.score;

/** What weights rest on. */
public enum Basis {
    /** What Sales says. */
    DECLARED,
    /** Both. */
    BLENDED,
    /** What outcomes showed, nearly alone. */
    OBSERVED
}
