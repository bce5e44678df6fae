package io.needmap.console.interviews;

import io.needmap.console.api.Trouble;
import io.needmap.console.interviews.InterviewAnswers.Interview;
import io.needmap.console.interviews.InterviewAnswers.Probing;
import io.needmap.console.interviews.InterviewAnswers.Question;
import io.needmap.console.interviews.InterviewAnswers.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it goes on.
 *
 * @param interview the interview
 * @param who with whom
 * @param questions what the guide asks, in its order
 * @param statements what was said, the oldest first
 * @param untold why it is not known what was said
 * @param probing what to ask on about the last activity
 */
record ConductView(
        Interview interview,
        String who,
        List<Question> questions,
        List<Statement> statements,
        @Nullable Trouble untold,
        @Nullable Probing probing) {

    private static final int SLOTS = 5;

    /** The activities, each in its slot. */
    public List<Statement> activities() {
        return statements.stream()
                .filter(statement -> statement.kind().equals("ACTIVITY"))
                .toList();
    }

    /** What else was said. */
    public List<Statement> others() {
        return statements.stream()
                .filter(statement -> !List.of("ACTIVITY", "GOAL").contains(statement.kind()))
                .toList();
    }

    /** Why an activity is done, as far as it was said. */
    public List<Statement> goals(Statement activity) {
        return statements.stream()
                .filter(statement -> activity.id().equals(statement.ofStatementId()))
                .toList();
    }

    /** Which slot is next; beyond five there are as many as one wants. */
    public int slot() {
        return activities().size() + 1;
    }

    /** The slots that are still empty after the next one. */
    public List<Integer> free() {
        return java.util.stream.IntStream.rangeClosed(slot() + 1, SLOTS).boxed().toList();
    }
}
