package io.needmap.leads.namelist;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.name.GivenAnswer;
import io.needmap.leads.name.IntakeRow;
import io.needmap.leads.name.NameFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row by the mapping: fields of the name, answers, and the rest as attributes. */
final class RowReading {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "ja", "oui", "si");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non");

    private final Mapping mapping;
    private final Map<String, AskedCriterion> criteria;
    private final String source;
    private final Map<NameField, String> fields = new EnumMap<>(NameField.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<GivenAnswer> answers = new ArrayList<>();

    private RowReading(Mapping mapping, Map<String, AskedCriterion> criteria, String source) {
        this.mapping = mapping;
        this.criteria = criteria;
        this.source = source;
    }

    /**
     * Reads a row.
     *
     * @param criteria those that columns answer, by code
     * @param source what the answers' source will be
     * @throws ProblemException 422 for a cell that cannot be what its column is
     */
    static IntakeRow of(ImportRow row, Mapping mapping, Map<String, AskedCriterion> criteria, String source) {
        var reading = new RowReading(mapping, criteria, source);
        row.json().properties().forEach(cell -> reading.read(cell.getKey(), cell.getValue()));
        return new IntakeRow(row.number(), reading.nameFields(), reading.answers);
    }

    private void read(String column, JsonNode cell) {
        if (cell.isNull()) {
            return;
        }
        String text = cell.isValueNode() ? cell.asText().strip() : cell.toString();
        if (text.isEmpty()) {
            return;
        }
        String target = mapping.fieldOf(column);
        var field = NameField.of(target).filter(f -> !fields.containsKey(f));
        boolean answer = Mapping.isAnswer(target);
        if ((field.isPresent() || answer) && !cell.isValueNode()) {
            throw ProblemException.field(NameListProblem.NOT_A_TEXT, column, column + " must be a text");
        }
        if (answer) {
            answers.add(GivenAnswer.read(criteria.get(Mapping.code(target)), text, source, column));
        } else if (field.isPresent()) {
            fields.put(field.get(), text);
        } else {
            attributes.put(column, text);
        }
    }

    private NameFields nameFields() {
        return new NameFields(
                fields.get(NameField.EXTERNAL_ID),
                fields.get(NameField.EMAIL),
                fields.get(NameField.PHONE),
                fields.get(NameField.GIVEN_NAME),
                fields.get(NameField.FAMILY_NAME),
                fields.get(NameField.FULL_NAME),
                fields.get(NameField.COMPANY),
                fields.get(NameField.TITLE),
                fields.get(NameField.COUNTRY),
                yesOrNo(fields.get(NameField.DO_NOT_CONTACT)),
                fields.get(NameField.CONSENT),
                attributes);
    }

    private static @Nullable Boolean yesOrNo(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw ProblemException.field(
                    NameListProblem.NOT_YES_OR_NO, "doNotContact", "doNotContact must be yes or no");
        }
        return YES.contains(word);
    }
}
