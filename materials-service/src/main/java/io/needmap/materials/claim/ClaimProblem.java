package io.needmap.materials.claim;

import io.needmap.kit.problem.ProblemType;

enum ClaimProblem implements ProblemType {
    UNKNOWN_CLAIM(422, "There is no such claim"),
    CLAIM_NOT_PROVED(422, "A claim that it rests on is not substantiated"),
    EVIDENCE_NOT_FITTING(422, "The evidence does not fit the test"),
    UNKNOWN_COMPETITOR(422, "There is no such competitor"),
    DATED_IN_FUTURE(422, "Evidence lies in the past, and not too far in it");

    private final int status;
    private final String title;

    ClaimProblem(int status, String title) {
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
