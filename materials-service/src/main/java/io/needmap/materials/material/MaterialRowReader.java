package io.needmap.materials.material;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.importing.RowOutcome;
import io.needmap.kit.problem.Problem.FieldError;
import io.needmap.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row as what it would be as a request: the same fields, the same rules. */
@ApplicationScoped
class MaterialRowReader {

    /** A row that can be applied. */
    record ReadRow(ImportRow row, MaterialRequest request) {}

    private static final List<String> CHOICES = List.of("kind", "origin", "state");
    private static final List<String> LISTS = List.of("claimIds", "regionCodes", "segments");

    private final ObjectMapper json;
    private final Validator validator;

    MaterialRowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The row as a request; null, and one more outcome, when it cannot be read as one. */
    @Nullable
    ReadRow read(ImportRow row, ColumnMapping mapping, List<RowOutcome> refused) {
        try {
            var request = json.treeToValue(cells(mapping.apply(row.json())), MaterialRequest.class);
            var violations = validator.validate(request);
            if (violations.isEmpty()) {
                return new ReadRow(row, request);
            }
            var errors = Violations.of(new ConstraintViolationException(violations));
            refused.add(RowOutcome.failed(row, "VALIDATION_FAILED", text(errors)));
        } catch (UnrecognizedPropertyException e) {
            refused.add(RowOutcome.failed(row, "UNKNOWN_FIELD", "there is no field " + e.getPropertyName()));
        } catch (JsonMappingException e) {
            refused.add(RowOutcome.failed(row, "MALFORMED_VALUE", "%s cannot be read".formatted(field(e))));
        } catch (JsonProcessingException e) {
            refused.add(RowOutcome.failed(row, "MALFORMED_JSON", "the row cannot be read"));
        }
        return null;
    }

    /**
     * In a cell, several values stand side by side: {@code NORTH|SOUTH}; and a choice is written as people write it:
     * {@code Case study}.
     */
    private static ObjectNode cells(ObjectNode row) {
        var listed = row.deepCopy();
        for (String choice : CHOICES) {
            var cell = row.get(choice);
            if (cell != null && cell.isTextual()) {
                listed.put(
                        choice,
                        cell.textValue().strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
            }
        }
        for (String list : LISTS) {
            var cell = row.get(list);
            if (cell != null && cell.isTextual()) {
                var values = listed.putArray(list);
                Stream.of(cell.textValue().split("\\|", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add);
            }
        }
        return listed;
    }

    private static String text(List<FieldError> errors) {
        return errors.stream().map(e -> e.pointer() + ": " + e.message()).collect(Collectors.joining("; "));
    }

    private static String field(JsonMappingException e) {
        return e.getPath().isEmpty()
                ? "the row"
                : String.valueOf(e.getPath().get(0).getFieldName());
    }
}
