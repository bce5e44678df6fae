package io.needmap.leads.criterion;

/** A criterion and whether it is asked. */
public record CriterionStanding(
        AskedCriterion asked, String question, String why, String ifYes, String ifNo, CriterionState state) {}
