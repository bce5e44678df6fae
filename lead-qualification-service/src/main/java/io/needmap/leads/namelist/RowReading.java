package io.needmap.leads.namelist;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.importing.ImportRow;
import io.needmap.kit.problem.ProblemException;
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

    private static final Set<String> YES = Set.of(
            "yes", "y", "true", "1", "x", "ja", "j", "wahr", "oui", "vrai", "si", "sí", "sì", "vero", "verdadero");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "falsch", "non", "faux", "falso");

    private final ColumnPlan columns;
    private final String source;
    private final Map<NameField, String> fields = new EnumMap<>(NameField.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<GivenAnswer> answers = new ArrayList<>();
    private @Nullable Boolean doNotContact;

    private RowReading(ColumnPlan columns, String source) {
        this.columns = columns;
        this.source = source;
    }

    /**
     * Reads a row.
     *
     * @param columns what each column is
     * @param source what the answers' source will be
     * @throws ProblemException 422 for a cell that cannot be what its column is
     */
    static IntakeRow of(ImportRow row, ColumnPlan columns, String source) {
        var reading = new RowReading(columns, source);
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
        var target = columns.of(column);
        boolean attribute = target.field() == null ? !target.isAnswer() : fields.containsKey(target.field());
        if (attribute) {
            attributes.put(column, text);
            return;
        }
        if (!cell.isValueNode()) {
            throw ProblemException.field(NameListProblem.NOT_A_TEXT, column, column + " must be a text");
        }
        if (target.field() == NameField.DO_NOT_CONTACT) {
            // Lists have a column for calls and one for mails: an opt-out in either is one.
            doNotContact = isYes(column, text) || Boolean.TRUE.equals(doNotContact);
        } else if (target.field() != null) {
            fields.put(target.field(), text);
        } else {
            answers.add(GivenAnswer.read(target.criterion(), text, source, column));
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
                doNotContact,
                fields.get(NameField.CONSENT),
                attributes);
    }

    private static boolean isYes(String column, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw ProblemException.field(NameListProblem.NOT_YES_OR_NO, column, column + " must be yes or no");
        }
        return YES.contains(word);
    }
}
