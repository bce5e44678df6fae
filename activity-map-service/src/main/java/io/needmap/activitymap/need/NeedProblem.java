package io.needmap.activitymap.need;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum NeedProblem implements ProblemType {
    OVERRIDE_PERIOD(422, "An override holds for a year at most"),
    NOT_OVERRIDDEN(409, "Nobody has overruled the assessment");

    private final int status;
    private final String title;

    NeedProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException period() {
        return ProblemException.field(OVERRIDE_PERIOD, "/expiresOn", "send a day from today to a year ahead");
    }

    static ProblemException notOverridden() {
        return new ProblemException(NOT_OVERRIDDEN, "the assessment counts already");
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
