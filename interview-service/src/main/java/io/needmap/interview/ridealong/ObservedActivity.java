package io.needmap.interview.ridealong;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.statement.StatementManner;
import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rep did, in an observer's words.
 *
 * @param id chosen by the client, or none
 * @param quote the words that were said, or what was seen
 * @param manner {@code OBSERVED} when absent
 * @param language in which it was said, two letters of ISO 639-1; English when absent
 * @param questionId the question that it answers
 * @param activity what the rep does
 * @param transition the step of the buyer that it is done for
 * @param importance 1 (does not matter) to 5 (matters most)
 * @param satisfaction with what there is for it today, 1 (not at all) to 5 (fully)
 * @param frequency how often
 * @param currentTool what the rep uses for it today
 * @param activityId the activity of the map, when it is known
 * @param goals what the rep wants to bring about with it, at most 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservedActivity(
        @Nullable UUID id,
        @NotNull @Size(min = 1, max = 4000) String quote,
        @Nullable StatementManner manner,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "two small letters, ISO 639-1")
        String language,

        @Nullable UUID questionId,
        @NotNull @Size(min = 1, max = 500) String activity,
        @NotNull @Valid Transition transition,
        @Nullable @Min(1) @Max(5) Integer importance,
        @Nullable @Min(1) @Max(5) Integer satisfaction,
        @Nullable @Size(min = 1, max = 100) String frequency,
        @Nullable @Size(min = 1, max = 500) String currentTool,
        @Nullable UUID activityId,
        @Nullable @Size(max = 10) List<@NotNull @Valid ObservedGoal> goals) {}
