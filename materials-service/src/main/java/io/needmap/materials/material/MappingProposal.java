package io.needmap.materials.material;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file would be read.
 *
 * @param missing fields that every material must have and that no column is
 */
record MappingProposal(List<ProposedColumn> columns, List<String> missing) {

    private static final List<MaterialField> REQUIRED =
            List.of(MaterialField.TITLE, MaterialField.KIND, MaterialField.ORIGIN);

    /**
     * One column.
     *
     * @param field what it would be read as; null when its heading tells nothing, so that its rows fail unless it is
     *     mapped
     */
    record ProposedColumn(String column, @Nullable String field) {}

    static MappingProposal of(List<String> columns) {
        var fields = ColumnMapping.proposed(columns).fields();
        return new MappingProposal(
                columns.stream().map(c -> new ProposedColumn(c, fields.get(c))).toList(),
                REQUIRED.stream()
                        .map(MaterialField::json)
                        .filter(field -> !fields.containsValue(field))
                        .toList());
    }
}
