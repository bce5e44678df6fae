package io.needmap.activitymap.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that waits for its place.
 *
 * @param activity what the rep calls it
 * @param repId null for callers who must not see who said it, like where and when, and of which transition, which would tell
 * @param activityId the activity that the rep named, if it is not on the map yet
 * @param suggestions activities that mean the same, the most similar first
 */
record InboxItemResponse(
        UUID statementId,
        InboxState state,
        @Nullable String quote,
        @Nullable String activity,
        @Nullable TransitionResponse transition,
        @Nullable UUID repId,
        @Nullable String regionCode,
        @Nullable UUID interviewId,
        @Nullable Instant conductedAt,
        @Nullable Instant recordedAt,
        @Nullable UUID activityId,
        List<SuggestionResponse> suggestions) {

    /** From one stage to the next, as the rep calls them. */
    record TransitionResponse(String from, String to) {}

    /**
     * An activity that could be meant.
     *
     * @param similarity 0 to 1
     * @param words the rep's words that say so
     */
    record SuggestionResponse(UUID activityId, String name, double similarity, List<String> words) {}
}
