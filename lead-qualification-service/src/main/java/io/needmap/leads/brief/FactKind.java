package io.needmap.leads.brief;

/** What is kept of other services for call briefs. */
enum FactKind {
    MATERIAL,
    MATCH,
    ACTIVITY,
    CYCLE,
    THEME,
    OBJECTION,
    RESPONSE,
    HYPOTHESIS
}
