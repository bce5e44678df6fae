package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

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

    /** What a spreadsheet would carry out instead of showing it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private StatementColumns() {}

    /** The cells of a statement; what would be a formula begins with an apostrophe. */
    static List<String> cells(JsonNode statement) {
        return NAMES.stream()
                .map(name -> statement.at("/" + name.replace('.', '/')).asText())
                .map(text -> FORMULA.matcher(text).matches() ? "'" + text : text)
                .toList();
    }
}
