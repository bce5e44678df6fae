package io.needmap.leads.criterion;

/** A criterion is asked while it is active. */
public enum CriterionState {
    DRAFT,
    ACTIVE,
    RETIRED
}
