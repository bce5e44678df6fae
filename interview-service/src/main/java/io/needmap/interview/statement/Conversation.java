package io.needmap.interview.statement;

import io.needmap.interview.interview.InterviewState;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The interview in which something is said, and whether what the statement refers to exists: all of it read at once.
 *
 * @param questionKnown whether the question exists, if one is referred to
 * @param competitorKnown whether the competitor exists, if one is referred to
 * @param themeKnown whether the theme exists, if one is referred to
 * @param ofKind the kind of the statement that a goal belongs to; null when there is no such statement
 * @param ofRepId who made that statement
 */
record Conversation(
        UUID id,
        InterviewState state,
        UUID repId,
        boolean repErased,
        String regionCode,
        Instant conductedAt,
        String quarter,
        @Json List<Transition> transitions,
        boolean questionKnown,
        boolean competitorKnown,
        boolean themeKnown,
        @Nullable StatementKind ofKind,
        @Nullable UUID ofRepId) {

    /** Fails unless the statement can be made here. */
    void requireFor(StatementRequest statement) {
        if (state == InterviewState.CANCELLED) {
            throw ProblemException.state(
                    "the interview",
                    state,
                    List.of(InterviewState.PLANNED, InterviewState.IN_PROGRESS, InterviewState.COMPLETED));
        }
        if (repErased) {
            throw new ProblemException(StatementProblem.REP_ERASED, "nothing more is recorded of this rep");
        }
        requireReferences(statement);
    }

    /** Fails with 422 unless what the statement refers to exists and fits. */
    void requireReferences(StatementRequest statement) {
        if (statement.questionId() != null && !questionKnown) {
            throw unknown("/questionId", "no question has this id");
        }
        if (statement.competitorId() != null && !competitorKnown) {
            throw unknown("/competitorId", "no competitor has this id");
        }
        if (statement.themeId() != null && !themeKnown) {
            throw unknown("/themeId", "no theme has this id");
        }
        if (statement.ofStatementId() != null) {
            requireGoalOfSameRep();
        }
    }

    private void requireGoalOfSameRep() {
        if (ofKind == null) {
            throw unknown("/ofStatementId", "no statement has this id");
        }
        if (ofKind != StatementKind.ACTIVITY) {
            throw ProblemException.field(
                    StatementProblem.NOT_AN_ACTIVITY_STATEMENT, "/ofStatementId", "a goal belongs to an ACTIVITY");
        }
        if (!repId.equals(ofRepId)) {
            throw ProblemException.field(
                    StatementProblem.GOAL_OF_ANOTHER_REP, "/ofStatementId", "name a statement of the same rep");
        }
    }

    private static ProblemException unknown(String pointer, String message) {
        return ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, pointer, message);
    }
}
