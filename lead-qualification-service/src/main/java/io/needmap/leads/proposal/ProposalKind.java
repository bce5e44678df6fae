package io.needmap.leads.proposal;

/** What to do about a criterion. */
public enum ProposalKind {
    /** It is a draft: link what reps said, and activate it. */
    ACTIVATE,
    /** It was retired, and is missed. */
    ASK_AGAIN,
    /** It is asked for, but leads are handed over without it. */
    MAKE_MUST_KNOW
}
