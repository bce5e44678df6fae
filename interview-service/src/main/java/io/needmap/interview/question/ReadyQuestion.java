package io.needmap.interview.question;

import java.util.List;
import java.util.UUID;

/**
 * A question that comes with the program.
 *
 * @param id the same in every installation
 */
public record ReadyQuestion(
        UUID id, String text, QuestionAudience audience, String purpose, String decision, List<String> probes) {

    QuestionRequest toRequest() {
        return new QuestionRequest(null, text, audience, purpose, decision, probes);
    }
}
