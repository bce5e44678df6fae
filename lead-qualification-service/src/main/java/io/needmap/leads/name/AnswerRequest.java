package io.needmap.leads.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.leads.criterion.AnswerType;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to a criterion.
 *
 * @param value as the criterion's answer type says: a text, a number or a boolean
 * @param source who or what says so
 */
record AnswerRequest(
        @NotBlank @Size(max = 40) String criterionCode,

        @NotNull
        @Schema(
                description = "A text, a number or a boolean, as the criterion's answer type says",
                oneOf = {String.class, Double.class, Boolean.class})
        JsonNode value,

        @NotBlank @Size(max = 200) String source) {

    @AssertTrue(message = "value must be a text, a number or a boolean of at most 2000 characters")
    @Schema(hidden = true)
    boolean isValueScalar() {
        return value == null
                || (value.isValueNode() && !value.isNull() && value.asText().length() <= AnswerType.MAX_LENGTH);
    }

    String text() {
        return value.asText();
    }
}
