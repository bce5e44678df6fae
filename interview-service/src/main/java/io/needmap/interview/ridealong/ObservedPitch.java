package io.needmap.interview.ridealong;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.statement.StatementManner;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a competitor says of itself or of us; named by id, or by name or alias.
 *
 * @param id chosen by the client, or none
 * @param quote the words that were said, or what was seen
 * @param manner {@code OBSERVED} when absent
 * @param language in which it was said, two letters of ISO 639-1; English when absent
 * @param questionId the question that it answers
 * @param competitorId the competitor
 * @param competitor its name or one of its aliases, in place of the id
 * @param line what the competitor says
 * @param claimId the claim of ours that it contests
 * @param themeId the theme that it belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservedPitch(
        @Nullable UUID id,
        @NotNull @Size(min = 1, max = 4000) String quote,
        @Nullable StatementManner manner,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "two small letters, ISO 639-1")
        String language,

        @Nullable UUID questionId,
        @Nullable UUID competitorId,
        @Nullable @Size(min = 1, max = 200) String competitor,
        @NotNull @Size(min = 1, max = 1000) String line,
        @Nullable UUID claimId,
        @Nullable UUID themeId) {}
