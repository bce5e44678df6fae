package io.needmap.console.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.interviews.InterviewAnswers.Answered;
import io.needmap.console.interviews.InterviewAnswers.News;
import io.needmap.console.interviews.InterviewAnswers.Next;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextInterviewTest {

    @Test
    void repsHearFirstWhatBecameOfWhatTheyTold() {
        var next = next(
                List.of(new Answered("A card", "It is being cut")),
                List.of(
                        new News("DECISION_TAKEN", "Show the meter", "We film it"),
                        new News("PITCH_ANSWERED", "We are faster", "Not since May"),
                        new News("DRAFT_PUBLISHED", "Ten lines", null)));
        assertThat(next.told())
                .containsExactly(
                        "The wish “A card” was answered: “It is being cut”",
                        "It was decided on “Show the meter”: “We film it”",
                        "There is an answer to the pitch “We are faster”: “Not since May”",
                        "The draft “Ten lines” is published");
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        assertThat(next(null, null).told()).isEmpty();
        assertThat(next(null, null).again()).isEmpty();
        assertThat(next(null, List.of(new News("DECISION_TAKEN", null, " "))).told())
                .containsExactly("It was decided");
    }

    private static Next next(@Nullable List<Answered> answers, @Nullable List<News> news) {
        return new Next(new UUID(0, 1), "Ann", "NORTH", 1, null, List.of(), null, answers, news, "");
    }
}
