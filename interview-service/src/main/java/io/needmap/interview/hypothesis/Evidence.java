package io.needmap.interview.hypothesis;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hypothesis rests on: a statement, or something outside of Needmap.
 *
 * @param statementId what somebody said
 * @param source in words where else it comes from, such as a study
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(
        @Nullable UUID statementId,

        @Nullable @Size(min = 1, max = 500) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String source) {

    boolean namesOneThing() {
        return (statementId == null) != (source == null);
    }
}
