package io.needmap.leads.name;

/** By what a name was recognised, the surest first. The last two only make it possible that it is the same person. */
public enum MatchRule {
    EXTERNAL_ID,
    EMAIL,
    NAME_COMPANY,
    PHONE
}
