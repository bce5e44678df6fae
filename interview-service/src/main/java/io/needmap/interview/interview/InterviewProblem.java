package io.needmap.interview.interview;

import io.needmap.kit.problem.ProblemType;

enum InterviewProblem implements ProblemType {
    CALLS_WITHOUT_RIDE_ALONG(422, "Only a ride-along counts calls"),
    REP_FIXED(422, "An interview stays with its rep");

    private final int status;
    private final String title;

    InterviewProblem(int status, String title) {
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
