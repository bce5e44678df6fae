package io.needmap.interview.statement;

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
}
