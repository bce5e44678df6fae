package io.needmap.interview.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the events of requests; the wish itself is in the statement. */
record AnsweredRequest(
        UUID id,
        String state,
        @Nullable UUID repId,
        @Nullable UUID statementId,
        @Nullable Answer answer) {

    /** What Marketing said to it. */
    record Answer(String kind, String text, Instant answeredAt) {}

    boolean isComplete() {
        return id != null
                && state != null
                && (answer == null || (answer.kind() != null && answer.text() != null && answer.answeredAt() != null));
    }

    /**
     * The answer as it stands; none before, none once the request is withdrawn, and none that nobody is to be told: it can
     * tell what a rep said who was erased.
     */
    @Nullable
    Answer standing() {
        return state.equals("ANSWERED") && repId != null ? answer : null;
    }
}
