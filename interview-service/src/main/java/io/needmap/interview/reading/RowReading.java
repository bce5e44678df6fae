package io.needmap.interview.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a row as a record and checks it; whatever is wrong is a {@link ProblemException} that names the fields. */
@ApplicationScoped
public class RowReading {

    private final ObjectMapper json;
    private final Validator validator;

    RowReading(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The row as a valid record. */
    public <T> T read(ObjectNode row, Class<T> type) {
        var read = parse(row, type);
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            var errors = Violations.of(new ConstraintViolationException(violations));
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, words(errors), errors, Map.of());
        }
        return read;
    }

    private <T> T parse(ObjectNode row, Class<T> type) {
        try {
            return json.treeToValue(row, type);
        } catch (UnrecognizedPropertyException e) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_FIELD, "remove the field %s, or check its spelling".formatted(pointer(e)));
        } catch (JsonMappingException e) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "%s: the value is not one of this field".formatted(pointer(e)));
        } catch (JsonProcessingException e) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "the row cannot be read");
        }
    }

    /** All errors in one line, for a table of rows. */
    private static String words(List<Problem.FieldError> errors) {
        return errors.stream()
                .map(error -> "%s: %s".formatted(error.pointer(), error.message()))
                .collect(Collectors.joining("; "));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
