package io.needmap.leads.criterion;

/** A criterion is asked while it is active. */
enum CriterionState {
    DRAFT,
    ACTIVE,
    RETIRED
}
