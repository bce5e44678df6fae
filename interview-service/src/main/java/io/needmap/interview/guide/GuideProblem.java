package io.needmap.interview.guide;

import io.needmap.kit.problem.ProblemType;

enum GuideProblem implements ProblemType {
    GUIDE_IN_USE(409, "A guide that was used does not change"),
    GUIDE_REPLACED(409, "The guide has a successor already");

    private final int status;
    private final String title;

    GuideProblem(int status, String title) {
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
