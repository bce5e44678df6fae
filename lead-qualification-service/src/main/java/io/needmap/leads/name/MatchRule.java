package io.needmap.leads.name;

/** By what a name was recognised, the surest first. Name and company, or the phone, only make it possible that it is the same person. */
public enum MatchRule {
    EXTERNAL_ID,
    EMAIL,
    NAME_COMPANY,
    PHONE,
    /** Words of names and companies that are nearly the same, the place or the phone. */
    LIKENESS,
    /** Somebody who opted out and was erased. */
    SUPPRESSION_LIST
}
