package io.needmap.kit.aggregate;

/** Anything that shows a version: it is sent as the entity tag of the answer. */
public interface Versioned {

    /** Grows by one with every change; 1 when created. */
    long version();
}
