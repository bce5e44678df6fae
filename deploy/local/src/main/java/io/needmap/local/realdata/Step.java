package io.needmap.local.realdata;

/** A transition as the source names it. */
record Step(String from, String to) {

    /** For sources that do not say at which stage something is done. */
    static final Step NOT_STATED = new Step("Stage not stated", "Next stage");
}
