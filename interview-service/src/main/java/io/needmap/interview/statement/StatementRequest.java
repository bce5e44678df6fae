package io.needmap.interview.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said, with the fields of its kind; {@link KindRules} tells which kind has which.
 *
 * @param id chosen by the client, or none
 * @param quote the rep's own words
 * @param manner how it came up; {@code VOLUNTEERED} when absent
 * @param questionId the question that it answers
 * @param activity what the rep does, in the rep's words
 * @param transition the step of the buyer that it is done for
 * @param importance 1 (does not matter) to 5 (matters most)
 * @param satisfaction with what there is for it today, 1 (not at all) to 5 (fully)
 * @param frequency how often, in the rep's words
 * @param currentTool what the rep uses for it today
 * @param activityId the activity of the map, when the rep named one
 * @param ofStatementId the activity statement whose goal this is, by the same rep
 * @param buyerChange the change wanted in the buyer
 * @param know what to know before a call
 * @param why what it is needed for
 * @param ifYes what a yes changes
 * @param ifNo what a no changes
 * @param wish what the rep would like to have
 * @param outcome what became of the objection
 * @param line what the competitor says
 * @param claimId the claim of ours that the competitor contests
 * @param term a word of the field
 * @param meaning what it means
 * @param materialId the material that the feedback is about
 * @param language in which it was said, two letters of ISO 639-1; English when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementRequest(
        @Nullable UUID id,
        @NotNull StatementKind kind,

        @NotNull @Size(min = 1, max = 4000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String quote,

        @Nullable StatementManner manner,
        @Nullable UUID questionId,

        @Nullable @Size(min = 1, max = 500) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String activity,

        @Nullable @Valid Transition transition,
        @Nullable @Min(1) @Max(5) Integer importance,
        @Nullable @Min(1) @Max(5) Integer satisfaction,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String frequency,

        @Nullable @Size(min = 1, max = 500) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String currentTool,

        @Nullable UUID activityId,
        @Nullable UUID ofStatementId,
        @Nullable @Valid BuyerChange buyerChange,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String know,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String why,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String ifYes,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String ifNo,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String wish,

        @Nullable ObjectionOutcome outcome,
        @Nullable UUID themeId,
        @Nullable UUID competitorId,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String line,

        @Nullable UUID claimId,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String term,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = NOT_BLANK, message = BLANK)
        String meaning,

        @Nullable UUID materialId,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "two small letters, ISO 639-1")
        String language) {

    private static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";
    private static final String BLANK = "must not be blank";

    /** Without the client's id, and with the manner that holds when none was given: what is kept. */
    StatementRequest content() {
        return with(manner == null ? StatementManner.VOLUNTEERED : manner, questionId, transition);
    }

    /** The same for whoever may not know in which conversation it was said. */
    StatementRequest unattributed(Crowd crowd) {
        return with(manner, crowd.shown(questionId), crowd.shown(transition));
    }

    private StatementRequest with(@Nullable StatementManner how, @Nullable UUID question, @Nullable Transition step) {
        return new StatementRequest(
                null,
                kind,
                quote,
                how,
                question,
                activity,
                step,
                importance,
                satisfaction,
                frequency,
                currentTool,
                activityId,
                ofStatementId,
                buyerChange,
                know,
                why,
                ifYes,
                ifNo,
                wish,
                outcome,
                themeId,
                competitorId,
                line,
                claimId,
                term,
                meaning,
                materialId,
                language);
    }
}
