package io.needmap.interview.statement;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that only some kinds of statement have. */
enum StatementField {
    ACTIVITY("activity", StatementRequest::activity),
    TRANSITION("transition", StatementRequest::transition),
    IMPORTANCE("importance", StatementRequest::importance),
    SATISFACTION("satisfaction", StatementRequest::satisfaction),
    FREQUENCY("frequency", StatementRequest::frequency),
    CURRENT_TOOL("currentTool", StatementRequest::currentTool),
    ACTIVITY_ID("activityId", StatementRequest::activityId),
    OF_STATEMENT_ID("ofStatementId", StatementRequest::ofStatementId),
    BUYER_CHANGE("buyerChange", StatementRequest::buyerChange),
    KNOW("know", StatementRequest::know),
    WHY("why", StatementRequest::why),
    IF_YES("ifYes", StatementRequest::ifYes),
    IF_NO("ifNo", StatementRequest::ifNo),
    WISH("wish", StatementRequest::wish),
    OUTCOME("outcome", StatementRequest::outcome),
    THEME_ID("themeId", StatementRequest::themeId),
    COMPETITOR_ID("competitorId", StatementRequest::competitorId),
    LINE("line", StatementRequest::line),
    CLAIM_ID("claimId", StatementRequest::claimId),
    TERM("term", StatementRequest::term),
    MEANING("meaning", StatementRequest::meaning),
    MATERIAL_ID("materialId", StatementRequest::materialId);

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Function<StatementRequest, @Nullable Object> value;

    StatementField(String name, Function<StatementRequest, @Nullable Object> value) {
        this.name = name;
        this.value = value;
    }

    boolean presentIn(StatementRequest statement) {
        return value.apply(statement) != null;
    }

    String pointer() {
        return "/" + name;
    }
}
