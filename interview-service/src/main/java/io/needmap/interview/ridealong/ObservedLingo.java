package io.needmap.interview.ridealong;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.statement.StatementManner;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word of the field.
 *
 * @param id chosen by the client, or none
 * @param quote the words that were said, or what was seen
 * @param manner {@code OBSERVED} when absent
 * @param language in which it was said, two letters of ISO 639-1; English when absent
 * @param questionId the question that it answers
 * @param term the word
 * @param meaning what it means
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservedLingo(
        @Nullable UUID id,
        @NotNull @Size(min = 1, max = 4000) String quote,
        @Nullable StatementManner manner,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "two small letters, ISO 639-1")
        String language,

        @Nullable UUID questionId,
        @NotNull @Size(min = 1, max = 200) String term,
        @NotNull @Size(min = 1, max = 1000) String meaning) {}
