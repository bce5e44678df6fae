package io.needmap.interview.statement;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param q read as {@link SearchText}
 * @param language two letters: only what was said in it; all languages when null
 */
record StatementSearch(
        String q,
        @Nullable StatementKind kind,
        @Nullable String regionCode,
        @Nullable String language) {

    /** How many of the newest statements that match are put in order. */
    static final int NEWEST = 1000;

    /** Among how many of the youngest statements those are sought first. */
    static final int YOUNGEST = 20_000;
}
