package io.needmap.leads.lead;

import io.needmap.kit.problem.ProblemType;

enum LeadProblem implements ProblemType {
    NO_CRITERIA(422, "Nothing says what Sales must know"),
    NEEDS_CONTEXT(422, "Sales would call without the context that it asked for"),
    KNOCKED_OUT(422, "An answer speaks against a call"),
    DO_NOT_CONTACT(409, "The person asked not to be contacted"),
    REASON_MISSING(422, "A cycle does not end without a reason"),
    REASON_NOT_ALLOWED(422, "The reason does not belong to this transition"),
    MISSING_CRITERIA_UNNAMED(422, "Missing context is named by its criteria"),
    UNKNOWN_CRITERION(422, "There is no criterion with this code"),
    TOUCH_IN_FUTURE(422, "A touch lies in the past"),
    TOUCH_BEFORE_HAND_OVER(422, "Sales speaks to the person after the hand-over"),
    LEAD_NOT_NAMED(422, "The item does not say which lead");

    private final int status;
    private final String title;

    LeadProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
