package io.needmap.interview.probing;

/** What an activity can leave unsaid, with what it costs of the specificity; the costs add up to 1. */
public enum Lack {
    WHAT_EXACTLY(0.4, "What exactly do you do there? Take me through the last time, step by step."),
    FOR_WHOM(0.25, "For whom on the buyer's side do you do it?"),
    WHY(0.25, "What are you trying to change in the buyer by it?"),
    LINGO(0.1, "What do you mean by %s?");

    private final double cost;
    private final String probe;

    Lack(double cost, String probe) {
        this.cost = cost;
        this.probe = probe;
    }

    double cost() {
        return cost;
    }

    String probe() {
        return probe;
    }
}
