package io.needmap.interview.competitor;

import io.needmap.kit.problem.ProblemType;

enum CompetitorProblem implements ProblemType {
    COMPETITOR_NAME_TAKEN(409, "Another competitor has this name");

    private final int status;
    private final String title;

    CompetitorProblem(int status, String title) {
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
