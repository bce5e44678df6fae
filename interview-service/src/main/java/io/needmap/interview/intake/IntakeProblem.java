package io.needmap.interview.intake;

import io.needmap.kit.problem.ProblemType;

enum IntakeProblem implements ProblemType {
    REP_AMBIGUOUS(422, "Several reps have the name");

    private final int status;
    private final String title;

    IntakeProblem(int status, String title) {
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
