package io.needmap.activitymap.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lingo that the glossary does not know.
 *
 * @param meaning what a rep said it means, the latest
 * @param reps who said it; null, like the regions, where it would show a single rep to a manager
 */
record UnresolvedResponse(
        String term,
        @Nullable String meaning,
        int statements,
        @Nullable Integer reps,
        List<String> regionCodes) {

    UnresolvedResponse suppressed() {
        return new UnresolvedResponse(term, meaning, statements, null, List.of());
    }
}
