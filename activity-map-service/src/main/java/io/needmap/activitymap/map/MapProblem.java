package io.needmap.activitymap.map;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;
import java.time.Instant;

enum MapProblem implements ProblemType {
    NOT_PAST(422, "The instant has not come yet"),
    PAST_FORGOTTEN(422, "The map of that instant is not kept any more");

    private final int status;
    private final String title;

    MapProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException notPast() {
        return ProblemException.field(NOT_PAST, "asOf", "send an instant that is over");
    }

    static ProblemException forgotten(Instant horizon) {
        return ProblemException.field(PAST_FORGOTTEN, "asOf", "send an instant from %s on".formatted(horizon));
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
