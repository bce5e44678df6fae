package io.needmap.activitymap.need;

/** The quarters that count, both ends included. */
record Window(String from, String to) {

    static Window endingWith(Quarter current, int quarters) {
        return new Window(current.plus(1 - quarters).toString(), current.toString());
    }
}
