package io.needmap.activitymap.inbox;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;
import java.util.UUID;

enum InboxProblem implements ProblemType {
    ONE_TARGET(422, "A statement is placed either on an activity that is there or on a new one"),
    STATEMENT_TWICE(422, "The batch names a statement twice"),
    NOT_ON_ACTIVITY(422, "A statement is not placed on the activity"),
    ACTIVITY_RETIRED(422, "The activity has been taken off the map"),
    UNATTRIBUTED(403, "For a sales manager quotes are not attributed");

    private final int status;
    private final String title;

    InboxProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException oneTarget() {
        return new ProblemException(ONE_TARGET, "send exactly one of activityId and activity");
    }

    static ProblemException notHere(UUID statementId) {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                "activity statement %s is not here; if it was recorded just now, its event may still be on its way: try again"
                        .formatted(statementId));
    }

    static ProblemException notOnActivity() {
        return ProblemException.field(
                NOT_ON_ACTIVITY, "/statementIds", "read the activity's evidence, and send statements of it");
    }

    static ProblemException retired() {
        return ProblemException.field(ACTIVITY_RETIRED, "/activityId", "choose another activity");
    }

    static ProblemException unattributed() {
        return new ProblemException(UNATTRIBUTED, "leave regionCode out");
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
