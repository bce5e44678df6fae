package io.needmap.materials.material;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.problem.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is which field of a material.
 *
 * @param fields by column; a column that is not in it goes by its own name
 */
record ColumnMapping(Map<String, String> fields) {

    /** The column is not read. */
    static final String LEFT_OUT = "-";

    /** Proposed from the headings: a field is taken once, by the first column that is called so. */
    static ColumnMapping proposed(List<String> columns) {
        return of(columns, List.of());
    }

    /**
     * What the uploader says, and proposals for the columns of which nothing is said.
     *
     * @param given each as {@code column:field}, with {@code -} for a column that is not read
     * @throws ProblemException 422 for a column or field that does not exist, and for a field that is named twice
     */
    static ColumnMapping of(List<String> columns, List<String> given) {
        var fields = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (String one : given) {
            int colon = one.lastIndexOf(':');
            String column = colon < 0 ? one : one.substring(0, colon).strip();
            String field = colon < 0 ? "" : one.substring(colon + 1).strip();
            check(columns, column, field);
            if (!field.equals(LEFT_OUT) && !taken.add(field)) {
                throw refused("two columns are mapped to %s: map one of them to -".formatted(field));
            }
            fields.put(column, field);
        }
        for (String column : columns) {
            if (!fields.containsKey(column)) {
                proposal(column).filter(taken::add).ifPresent(field -> fields.put(column, field));
            }
        }
        return new ColumnMapping(fields);
    }

    private static void check(List<String> columns, String column, String field) {
        if (!columns.contains(column)) {
            throw refused("the file has no column of that name");
        }
        if (!field.equals(LEFT_OUT) && MaterialField.of(field).isEmpty()) {
            throw refused("write column:field, with a field of a material or - for a column that is not read");
        }
    }

    private static ProblemException refused(String message) {
        return ProblemException.field(MaterialProblem.MAPPING_WRONG, "mapping", message);
    }

    private static Optional<String> proposal(String column) {
        return MaterialField.called(column).map(MaterialField::json);
    }

    /** As it is kept with the job. */
    JsonNode options() {
        var options = JsonNodeFactory.instance.objectNode();
        var mapping = options.putObject("mapping");
        fields.forEach(mapping::put);
        return options;
    }

    static ColumnMapping read(JsonNode options) {
        var fields = new LinkedHashMap<String, String>();
        options.path("mapping")
                .properties()
                .forEach(f -> fields.put(f.getKey(), f.getValue().textValue()));
        return new ColumnMapping(fields);
    }

    /** The row under the names of the fields. */
    ObjectNode apply(ObjectNode row) {
        if (fields.isEmpty()) {
            return row;
        }
        var mapped = row.objectNode();
        row.properties().forEach(cell -> {
            String field = fields.getOrDefault(cell.getKey(), cell.getKey());
            if (!field.equals(LEFT_OUT)) {
                mapped.set(field, cell.getValue());
            }
        });
        return mapped;
    }
}
