package io.needmap.interview.ridealong;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.statement.ObjectionOutcome;
import io.needmap.interview.statement.StatementManner;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer held against us.
 *
 * @param id chosen by the client, or none
 * @param quote the words that were said, or what was seen
 * @param manner {@code OBSERVED} when absent
 * @param language in which it was said, two letters of ISO 639-1; English when absent
 * @param questionId the question that it answers
 * @param outcome what became of it
 * @param themeId the theme that it belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservedObjection(
        @Nullable UUID id,
        @NotNull @Size(min = 1, max = 4000) String quote,
        @Nullable StatementManner manner,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "two small letters, ISO 639-1")
        String language,

        @Nullable UUID questionId,
        @NotNull ObjectionOutcome outcome,
        @Nullable UUID themeId) {}
