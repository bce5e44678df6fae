package io.needmap.leads.criterion;

/** Told inside the transaction that changes what is asked. */
public record CriteriaChanged() {}
