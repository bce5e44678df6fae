package io.needmap.interview.question;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other features ask about questions. */
@ApplicationScoped
public class Questions {

    private final QuestionRepository questions;

    Questions(QuestionRepository questions) {
        this.questions = questions;
    }

    /** Fails with 422, pointing at the first one, unless all questions exist and may be asked. */
    public void requireAskable(List<UUID> ids, String pointer) {
        var states = questions.states(ids);
        for (int i = 0; i < ids.size(); i++) {
            String where = "%s/%d".formatted(pointer, i);
            var state = states.get(ids.get(i));
            if (state == null) {
                throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, where, "no question has this id");
            }
            if (state == QuestionState.NEVER_ASK || state == QuestionState.RETIRED) {
                throw ProblemException.field(
                        QuestionProblem.QUESTION_NOT_ASKABLE, where, "the question is %s".formatted(state));
            }
        }
    }
}
