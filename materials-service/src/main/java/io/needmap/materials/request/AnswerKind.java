package io.needmap.materials.request;

/** The three ways in which a request is answered. */
enum AnswerKind {
    /** There is material for it already. */
    EXISTING_MATERIAL,
    /** It is a gap, and on the road map. */
    ACCEPTED_AS_GAP,
    /** It is not made, and the evidence says why. */
    DECLINED
}
