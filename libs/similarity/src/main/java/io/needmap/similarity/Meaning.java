package io.needmap.similarity;

/** Says what a text means as a point of some space: what means the same is close. Safe for use by many threads. */
public interface Meaning {

    /** Its name; points of two models cannot be compared. */
    String model();

    /** Takes tens of milliseconds. */
    Point of(String text);
}
