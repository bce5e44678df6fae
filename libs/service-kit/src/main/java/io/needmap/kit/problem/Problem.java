package io.needmap.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param type a URI reference of the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param code the stable code of the kind of problem
 * @param detail what to do about it
 * @param errors the fields that are wrong
 * @param extensions further members, such as the criteria that are missing
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that is wrong. The rejected value is never shown.
     *
     * @param pointer JSON Pointer into the body, or the name of the parameter
     * @param code the rule that is broken, for example {@code NotBlank}
     * @param message the rule in words
     */
    public record FieldError(String pointer, String code, String message) {}

    static Problem of(
            ProblemType type, @Nullable String detail, List<FieldError> errors, Map<String, Object> extensions) {
        return new Problem(type.uri(), type.title(), type.status(), type.name(), detail, errors, extensions);
    }
}
