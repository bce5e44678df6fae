package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.importing.Formulas;
import java.util.List;

/** Statements as rows of a table: one column for each field, those of parts with a dot. */
final class StatementColumns {

    static final List<String> NAMES = List.of(
            "id",
            "kind",
            "quote",
            "manner",
            "language",
            "regionCode",
            "quarter",
            "conductedAt",
            "repId",
            "interviewId",
            "externalId",
            "questionId",
            "activity",
            "transition.from",
            "transition.to",
            "importance",
            "satisfaction",
            "frequency",
            "currentTool",
            "activityId",
            "ofStatementId",
            "buyerChange.from",
            "buyerChange.to",
            "know",
            "why",
            "ifYes",
            "ifNo",
            "wish",
            "outcome",
            "themeId",
            "competitorId",
            "line",
            "claimId",
            "term",
            "meaning",
            "materialId",
            "placement.state",
            "placement.activityId",
            "placement.activityName");

    private StatementColumns() {}

    /** The cells of a statement; what would be a formula begins with an apostrophe, which an import takes away again. */
    static List<String> cells(JsonNode statement) {
        return NAMES.stream()
                .map(name -> statement.at("/" + name.replace('.', '/')).asText())
                .map(Formulas::neutralise)
                .toList();
    }
}
