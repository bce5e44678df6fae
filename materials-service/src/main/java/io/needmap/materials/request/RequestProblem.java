package io.needmap.materials.request;

import io.needmap.kit.problem.ProblemType;

enum RequestProblem implements ProblemType {
    UNKNOWN_ACTIVITY(422, "There is no such activity on the map"),
    UNKNOWN_REP(422, "There is no such active rep"),
    MATERIAL_NOT_PUBLISHED(422, "Reps cannot use the material"),
    NO_GAP(422, "The request is linked to no activity with an open gap"),
    ANSWER_INCOMPLETE(422, "The answer does not say what it takes");

    private final int status;
    private final String title;

    RequestProblem(int status, String title) {
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
