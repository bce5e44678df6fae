package io.needmap.leads.handover;

import io.needmap.kit.problem.ProblemType;

enum AgreementProblem implements ProblemType {
    UNKNOWN_TIME_ZONE(422, "There is no such time zone"),
    UNKNOWN_REGION(422, "There is no region with this code");

    private final int status;
    private final String title;

    AgreementProblem(int status, String title) {
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
