package io.needmap.interview.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final UUID ID = UUID.fromString("0198f3a0-0001-7c21-9a54-3b6f10d20001");
    private static final NeverAskRequest WARNING = new NeverAskRequest("It asks for wants", "Ask what they did last");

    @Test
    void aDraftIsActivatedThenRetired() {
        var active = question("why", "what for").activate();
        assertThat(active.state()).isEqualTo(QuestionState.ACTIVE);
        assertThat(active.version()).isEqualTo(2);
        assertThat(active.retire().state()).isEqualTo(QuestionState.RETIRED);
    }

    @Test
    void withoutPurposeOrDecisionThereIsNoActivation() {
        for (var draft : List.of(question(null, "d"), question("p", null), question(" ", "d"), question("p", ""))) {
            assertThatThrownBy(draft::activate).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.type()).isEqualTo(QuestionProblem.PURPOSE_MISSING);
                assertThat(e.errors()).hasSize(1);
            });
        }
        assertThatThrownBy(question(null, null)::activate)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors())
                                .extracting(Problem.FieldError::pointer)
                                .containsExactly("/purpose", "/decision"));
    }

    @Test
    void anyStateCanBecomeAWarningOnce() {
        var draft = question("p", "d");
        for (var question : List.of(draft, draft.activate(), draft.activate().retire())) {
            var warning = question.neverAsk(WARNING);
            assertThat(warning.state()).isEqualTo(QuestionState.NEVER_ASK);
            assertThat(warning.neverAskReason()).isEqualTo(WARNING.reason());
            assertThat(warning.alternative()).isEqualTo(WARNING.alternative());
            refused(() -> warning.neverAsk(WARNING));
            refused(warning::activate);
            refused(warning::retire);
        }
    }

    @Test
    void onlyADraftChangesItsWords() {
        var draft = question("p", "d");
        var changed = draft.change(request("p", null));
        assertThat(changed.decision()).isNull();
        assertThat(changed.version()).isEqualTo(2);
        refused(() -> draft.activate().change(request("p", "d")));
        refused(draft::retire);
        refused(draft.activate()::activate);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable behaviour) {
        assertThatThrownBy(behaviour)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.STATE_CONFLICT));
    }

    private static Question question(String purpose, String decision) {
        return Question.create(ID, request(purpose, decision));
    }

    private static QuestionRequest request(String purpose, String decision) {
        return new QuestionRequest(null, "What did you do last?", QuestionAudience.REP, purpose, decision, null);
    }
}
