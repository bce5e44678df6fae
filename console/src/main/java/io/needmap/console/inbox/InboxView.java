package io.needmap.console.inbox;

import io.needmap.console.api.Trouble;
import io.needmap.console.inbox.InboxAnswers.Stage;
import io.needmap.console.inbox.InboxAnswers.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of the inbox.
 *
 * @param waiting what waits, the oldest first
 * @param more the token of the next page
 * @param state which part of the inbox: waiting or parked
 * @param stages the buying stages to place on
 * @param trouble why nothing is known
 */
record InboxView(
        List<Waiting> waiting,
        @Nullable String more,
        String state,
        List<Stage> stages,
        @Nullable Trouble trouble) {

    /** The one in hand. */
    public @Nullable Waiting current() {
        return waiting.isEmpty() ? null : waiting.get(0);
    }

    /** Those after it. */
    public List<Waiting> next() {
        return waiting.stream().skip(1).toList();
    }
}
