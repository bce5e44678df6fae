package io.needmap.interview.hypothesis;

import io.needmap.kit.problem.ProblemType;

enum HypothesisProblem implements ProblemType {
    NO_EVIDENCE(422, "A hypothesis needs evidence before it is tested"),
    HYPOTHESIS_TESTED(422, "What was tested in calls does not change");

    private final int status;
    private final String title;

    HypothesisProblem(int status, String title) {
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
