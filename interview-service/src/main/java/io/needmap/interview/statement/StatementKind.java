package io.needmap.interview.statement;

/** What a statement is evidence of; {@link KindRules} tells with which fields of its own. */
enum StatementKind {
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
