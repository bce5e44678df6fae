package io.needmap.activitymap.activity;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum ActivityProblem implements ProblemType {
    ACTIVITY_NAME_TAKEN(409, "Another activity has this name"),
    REASON_REQUIRED(422, "A decision against an activity or a tool needs a reason");

    private final int status;
    private final String title;

    ActivityProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException reasonMissing(String pointer) {
        return ProblemException.field(REASON_REQUIRED, pointer, "say why");
    }

    static ProblemException nameTaken() {
        return ProblemException.field(
                ACTIVITY_NAME_TAKEN, "/name", "place statements on the activity that has it, or choose another name");
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
