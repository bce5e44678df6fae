package io.needmap.activitymap.cycle;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

/** What can be wrong with stages. */
public enum CycleProblem implements ProblemType {
    CYCLE_INCOMPLETE(422, "Something about the cycle is missing or contradicts itself"),
    STAGE_IN_USE(409, "Activities are on this stage"),
    NOT_A_BUYING_STAGE(422, "This is a sales stage: activities belong on the stages of the buyer");

    private final int status;
    private final String title;

    CycleProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException incomplete(String pointer, String message) {
        return ProblemException.field(CYCLE_INCOMPLETE, pointer, message);
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
