package io.needmap.interview.rep;

import io.needmap.kit.problem.ProblemType;

enum RepProblem implements ProblemType {
    REP_ERASED(409, "The rep was erased");

    private final int status;
    private final String title;

    RepProblem(int status, String title) {
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
