package io.needmap.leads.score;

/** How a probability is come by. */
public enum Learner {
    /** Too few outcomes, or nothing better: the share of won leads is all that is known. */
    BASE_RATE,
    /** The weights of evidence of what is answered, added up and damped by one λ. */
    EVIDENCE,
    /** The same, each answer's part fitted by likelihood; λ times its weight of evidence is where it starts. */
    FITTED
}
