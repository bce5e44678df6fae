package io.needmap.kit.web;

import org.jspecify.annotations.Nullable;

/** An answer that may go on: with a next page it carries a {@code Link} to it. */
public interface Paged {

    /** Where the next page begins; null on the last one. */
    @Nullable
    String nextPageToken();
}
