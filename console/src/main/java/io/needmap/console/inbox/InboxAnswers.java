package io.needmap.console.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the inbox asks for. */
final class InboxAnswers {

    private InboxAnswers() {}

    /** An item of {@code GET /inbox}. */
    record Waiting(
            UUID statementId,
            String state,
            @Nullable String quote,
            @Nullable String activity,
            @Nullable Transition transition,
            @Nullable String regionCode,
            @Nullable UUID interviewId,
            @Nullable Instant conductedAt,
            List<Suggestion> suggestions) {

        /** Whether it was put off before. */
        public boolean parked() {
            return state.equals("PARKED");
        }
    }

    /** From where to where a buyer moves. */
    record Transition(String from, String to) {}

    /** An activity that may mean the same, and the words that say so. */
    record Suggestion(UUID activityId, String name, double similarity, List<String> words) {}

    /** {@code GET /map}, as far as it names the stages and their activities. */
    record Stages(List<Stage> stages) {}

    /** A buying stage. */
    record Stage(UUID id, String label, List<Placed> activities) {}

    /** An activity on the map. */
    record Placed(UUID id, String name) {}
}
