package io.needmap.activitymap.map;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum MapProblem implements ProblemType {
    NOT_PAST(422, "The instant has not come yet");

    private final int status;
    private final String title;

    MapProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException notPast() {
        return ProblemException.field(NOT_PAST, "asOf", "send an instant that is over");
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
