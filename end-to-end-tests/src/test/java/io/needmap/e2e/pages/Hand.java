package io.needmap.e2e.pages;

/** How somebody works: both ways must lead everywhere. */
enum Hand {
    MOUSE,
    KEYBOARD;

    /** A word for names, so that what one hand made is told from what the other one did. */
    String word() {
        return this == MOUSE ? "mouse" : "keys";
    }
}
