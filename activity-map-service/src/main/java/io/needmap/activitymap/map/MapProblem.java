package io.needmap.activitymap.map;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum MapProblem implements ProblemType {
    PAST_IS_WHOLE(422, "The map of a past instant is not broken down"),
    NOT_PAST(422, "The instant has not come yet");

    private final int status;
    private final String title;

    MapProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException pastIsWhole() {
        return ProblemException.field(PAST_IS_WHOLE, "asOf", "leave regionCode and quarter out");
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
