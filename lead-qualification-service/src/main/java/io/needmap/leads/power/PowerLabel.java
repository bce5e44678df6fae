package io.needmap.leads.power;

/** How well the answers to a question tell won leads from lost ones. */
public enum PowerLabel {
    /** Cannot tell yet. */
    INSUFFICIENT,
    NONE,
    MEDIUM,
    STRONG
}
