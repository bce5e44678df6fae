package io.needmap.interview.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param id chosen by the client, or none
 * @param purpose why it is asked; needed before it can be activated
 * @param decision the decision that the answers inform; needed before it can be activated
 * @param probes what to ask next, in order, at most 20
 */
record QuestionRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 1000) String text,
        @NotNull QuestionAudience audience,
        @Nullable @Size(max = 1000) String purpose,
        @Nullable @Size(max = 1000) String decision,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> probes) {}
