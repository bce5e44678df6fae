package io.needmap.activitymap.need;

/** The quarters that count, both ends included. */
record Window(String from, String to) {

    /** Longer, if anything, by what has begun elsewhere. */
    Window reaching(Quarter latest) {
        return new Window(from, latest.toString());
    }

    static Window endingWith(Quarter current, int quarters) {
        return new Window(current.plus(1 - quarters).toString(), current.toString());
    }
}
