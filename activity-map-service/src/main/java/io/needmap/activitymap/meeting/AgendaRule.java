package io.needmap.activitymap.meeting;

/** Why something is on the agenda. */
enum AgendaRule {
    ACTION_OVERDUE("An action is not closed although its day has passed"),
    ACTION_OPEN("An action is open; it comes back until it is closed"),
    OBJECTION_UNANSWERED("Reps could not handle an objection, and no response to it is approved"),
    THEME_EMERGING("Reps of a region hear a theme clearly more often than before"),
    GAP_WITHOUT_OWNER("A gap is open, and nobody owns it or its activity"),
    ACTIVITY_UNDECIDED("Relevance to Marketing, or whether a tool is needed, is undecided"),
    REQUEST_UNANSWERED("A rep asked for something and has no answer yet"),
    DRAFT_REVIEWED("Reps would not use a draft as it is, and it is still to be approved"),
    CLAIM_CHALLENGED("What we say about ourselves was contested in the field"),
    HAND_OVER_LATE("Marketing did not hand a qualified lead over in the time that was promised"),
    HAND_OVER_UNANSWERED("Sales neither accepted nor rejected a lead in the time that was promised"),
    HAND_OVER_UNTOUCHED("Sales did not speak to a lead in the time that was promised"),
    HAND_OVER_WITHOUT_CONTEXT("Sales rejected a lead since it lacked what must be known"),
    CONTEXT_OVERDUE("Marketing did not take up in the time that was promised what Sales rejected for want of context"),
    CRITERION_CONTRADICTED("Leads that ended show the contrary of what a criterion's answers were declared to mean"),
    CRITERION_PROPOSED("Reps asked for something to know before a call, and nobody decided whether to collect it");

    private final String reason;

    AgendaRule(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
