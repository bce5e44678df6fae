package io.needmap.interview.statement;

/** What a statement is evidence of; {@code KindRules} tells with which fields of its own. */
public enum StatementKind {
    ACTIVITY,
    GOAL,
    INFORMATION_NEED,
    WANT,
    OBJECTION,
    COMPETITOR_PITCH,
    PROSPECT_WORRY,
    TREND,
    LINGO,
    HOME_OFFICE_ASK,
    MATERIAL_FEEDBACK
}
