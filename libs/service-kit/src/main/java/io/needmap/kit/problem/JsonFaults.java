package io.needmap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a JSON body, without repeating what was sent. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Problem.of(problem.type(), problem.getMessage(), problem.errors(), problem.extensions());
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return of(CommonProblem.UNKNOWN_FIELD, unknown, "remove the field, or check its spelling");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return of(CommonProblem.MALFORMED_JSON, mapping, expected(mapping));
        }
        return Problem.of(
                CommonProblem.MALFORMED_JSON, "send a JSON document as the API description says", List.of(), Map.of());
    }

    private static String expected(JsonMappingException e) {
        return e instanceof InvalidFormatException format
                        && format.getTargetType().getEnumConstants() instanceof Enum<?>[] constants
                ? "send one of " + Stream.of(constants).map(Enum::name).collect(Collectors.joining(", "))
                : "the value has another type than the field";
    }

    private static Problem of(ProblemType type, JsonMappingException e, String message) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        var error = new Problem.FieldError(pointer.toString(), type.name(), message);
        return Problem.of(type, null, List.of(error), Map.of());
    }
}
