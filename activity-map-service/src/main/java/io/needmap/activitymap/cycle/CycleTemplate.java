package io.needmap.activitymap.cycle;

import java.util.List;

/** Buying cycles to start from. */
enum CycleTemplate {
    /** The six jobs that a group of buyers does before it buys, with going back and forth. */
    SIX_BUYING_JOBS("Six buying jobs"),
    /** The classic three. */
    AWARENESS_CONSIDERATION_DECISION("Awareness, consideration, decision");

    private final String title;

    CycleTemplate(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<StageRequest> stages() {
        return switch (this) {
            case SIX_BUYING_JOBS ->
                List.of(
                        stage("Problem identification", "What is going wrong, and is it worth doing something about?"),
                        stage("Solution exploration", "What could be done about it, and who has done it?"),
                        stage("Requirements building", "What exactly must it do for us?"),
                        stage("Supplier selection", "Who does what we need?"),
                        stage("Validation", "Does it hold what was promised, here with us?"),
                        stage("Consensus creation", "Can everybody who has a say live with it?"));
            case AWARENESS_CONSIDERATION_DECISION ->
                List.of(
                        stage("Awareness", "Do we have a problem?"),
                        stage("Consideration", "Which ways are there to solve it?"),
                        stage("Decision", "With whom do we do it?"));
        };
    }

    private static StageRequest stage(String label, String buyerQuestion) {
        return new StageRequest(null, label, buyerQuestion);
    }
}
