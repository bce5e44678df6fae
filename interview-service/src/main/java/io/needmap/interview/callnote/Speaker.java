package io.needmap.interview.callnote;

/** Who said it. */
enum Speaker {
    BUYER,
    REP
}
