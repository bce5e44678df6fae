package io.needmap.materials.match;

import io.needmap.kit.problem.ProblemType;

enum MatchProblem implements ProblemType {
    MATCH_EXISTS(409, "The material and the activity have a match already"),
    UNKNOWN_ACTIVITY(422, "There is no such activity on the map");

    private final int status;
    private final String title;

    MatchProblem(int status, String title) {
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
