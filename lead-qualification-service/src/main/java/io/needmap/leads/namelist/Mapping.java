package io.needmap.leads.namelist;

import com.fasterxml.jackson.core.JsonPointer;
import io.needmap.kit.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column is which field.
 *
 * @param byColumn a field's name, {@code answer:<criterion code>} or {@code attribute}; columns that are not in it are
 *     kept as attributes, unless the mapping is open
 * @param open whether fields are proposed as they appear, for files without a header
 */
record Mapping(Map<String, String> byColumn, boolean open) {

    /** The column is kept under its own name. */
    static final String ATTRIBUTE = "attribute";

    private static final JsonPointer MAPPING = JsonPointer.compile("/mapping");
    private static final String ANSWER = "answer:";
    private static final Set<String> IDENTIFYING = Set.of(
            NameField.EXTERNAL_ID.json(), NameField.EMAIL.json(), NameField.PHONE.json(), NameField.COMPANY.json());

    /** As the uploader says. */
    static Mapping given(Map<String, String> byColumn) {
        return new Mapping(byColumn, false);
    }

    /**
     * Proposed from the headings: a field is taken once, by the first column that is called so. Only opt-outs are taken
     * from every column: none may be overlooked.
     */
    static Mapping proposed(List<String> columns) {
        var byColumn = new LinkedHashMap<String, String>();
        for (String column : columns) {
            String field = proposal(column);
            byColumn.put(column, isTakenOnce(field) && byColumn.containsValue(field) ? ATTRIBUTE : field);
        }
        return new Mapping(byColumn, columns.isEmpty());
    }

    private static boolean isTakenOnce(String field) {
        return !field.equals(NameField.DO_NOT_CONTACT.json());
    }

    private static String proposal(String column) {
        if (column.startsWith(ANSWER)) {
            return column;
        }
        for (var field : NameField.values()) {
            if (field.isCalled(column)) {
                return field.json();
            }
        }
        return ATTRIBUTE;
    }

    /** What the column is. */
    String fieldOf(String column) {
        return open ? proposal(column) : byColumn.getOrDefault(column, ATTRIBUTE);
    }

    /** Whether the field is an answer to a criterion. */
    static boolean isAnswer(String field) {
        return field.startsWith(ANSWER);
    }

    /** The code of the criterion that the field answers. */
    static String code(String field) {
        return field.substring(ANSWER.length());
    }

    /** The codes of the criteria that mapped columns answer. */
    List<String> criterionCodes() {
        return byColumn.values().stream()
                .filter(Mapping::isAnswer)
                .map(Mapping::code)
                .toList();
    }

    /**
     * Refuses a mapping that cannot be carried out: 422.
     *
     * @param columns the file's header; empty when it has none
     * @param knownCodes the codes of the criteria that there are
     */
    void check(List<String> columns, Set<String> knownCodes) {
        var taken = new TreeSet<String>();
        byColumn.forEach((column, field) -> {
            checkColumn(columns, knownCodes, column, field);
            if (!field.equals(ATTRIBUTE) && !taken.add(field) && isTakenOnce(field)) {
                throw refused(NameListProblem.FIELD_MAPPED_TWICE, column, "map one of the two to attribute");
            }
        });
        if (!open && taken.stream().noneMatch(IDENTIFYING::contains)) {
            throw new ProblemException(
                    NameListProblem.NOTHING_MAPPED,
                    "map a column to externalId, email or phone, or two to a name and its company");
        }
    }

    private static void checkColumn(List<String> columns, Set<String> knownCodes, String column, String field) {
        if (!columns.isEmpty() && !columns.contains(column)) {
            throw refused(NameListProblem.UNKNOWN_COLUMN, column, "the header has no column of this name");
        }
        if (isAnswer(field) && !knownCodes.contains(code(field))) {
            throw refused(
                    NameListProblem.UNKNOWN_CRITERION, column, "GET /api/v1/criteria lists the codes that there are");
        }
        if (!isAnswer(field) && !field.equals(ATTRIBUTE) && NameField.of(field).isEmpty()) {
            throw refused(NameListProblem.UNKNOWN_FIELD_OF_NAME, column, "map it to a field, an answer or attribute");
        }
    }

    private static ProblemException refused(NameListProblem problem, String column, String message) {
        return ProblemException.field(problem, MAPPING.appendProperty(column).toString(), message);
    }
}
