package io.needmap.activitymap.glossary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lingo that the glossary does not know.
 *
 * @param meaning what a rep said it means, the latest
 * @param suggestions agreed terms that mean the same, the most similar first
 * @param reps who said it; null where it would show few reps to a manager
 * @param regionCodes where; none for a manager, whom they would tell of how few reps it is the word
 */
record UnresolvedResponse(
        String term,
        @Nullable String meaning,
        int statements,
        @Nullable Integer reps,
        List<String> regionCodes,
        List<SuggestedTermResponse> suggestions) {

    /**
     * An agreed term that could be meant.
     *
     * @param similarity 0 to 1
     * @param words the rep's words that say so
     */
    record SuggestedTermResponse(UUID termId, String term, double similarity, List<String> words) {}

    /** As a manager may see it. */
    UnresolvedResponse veiled(boolean few) {
        return new UnresolvedResponse(term, meaning, statements, few ? null : reps, List.of(), suggestions);
    }
}
