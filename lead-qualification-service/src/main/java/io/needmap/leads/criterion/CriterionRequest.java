package io.needmap.leads.criterion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion is made of.
 *
 * @param id chosen by the client, or none
 * @param code short and for ever, for example {@code BUDGET}; columns of a name list refer to it
 * @param why why Sales wants to know
 * @param ifYes what Sales does on a yes; of a question that takes other answers, on a desired one
 * @param ifNo what Sales does otherwise
 * @param options the answers of a CHOICE
 * @param desired the answers that speak for a call
 * @param partlyDesired the answers that speak for it by half
 * @param desiredFrom of a NUMBER: from here on an answer speaks for a call
 * @param desiredTo of a NUMBER: up to here
 * @param declaredWeight 0 to 5
 * @param mustKnow no name is qualified without an answer
 * @param knockOut any answer that is not desired ends the cycle
 * @param statementIds the INFORMATION_NEED statements that ask for it
 */
record CriterionRequest(
        @Nullable UUID id,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_.-]{0,39}", message = "1 to 40 capital letters, digits, _ . or -")
        String code,

        @NotBlank @Size(max = 500) String question,
        @NotBlank @Size(max = 1000) String why,
        @NotBlank @Size(max = 1000) String ifYes,
        @NotBlank @Size(max = 1000) String ifNo,
        @NotNull AnswerType answerType,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> options,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> desired,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> partlyDesired,
        @Nullable @DecimalMin("-1e15") @DecimalMax("1e15") Double desiredFrom,
        @Nullable @DecimalMin("-1e15") @DecimalMax("1e15") Double desiredTo,

        @NotNull @DecimalMin("0") @DecimalMax("5") Double declaredWeight,

        boolean mustKnow,
        boolean knockOut,
        @Size(max = 500) List<@NotNull UUID> statementIds) {

    CriterionRequest {
        options =
                Absent.toEmpty(options).stream().map(CriterionRequest::stripped).toList();
        desired = Absent.toEmpty(desired);
        partlyDesired = Absent.toEmpty(partlyDesired);
        statementIds = Absent.toEmpty(statementIds);
    }

    /** As answers are kept, without blanks around it: else nobody could choose it. */
    private static @Nullable String stripped(@Nullable String option) {
        return option == null ? null : option.strip();
    }
}
