package io.needmap.activitymap.activity;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum ActivityProblem implements ProblemType {
    ACTIVITY_NAME_TAKEN(409, "Another activity has this name"),
    ACTIVITY_NOT_MERGED(409, "The activity is not merged into another one"),
    REASON_REQUIRED(422, "A decision against an activity or a tool needs a reason"),
    ACTIVITY_RETIRED(422, "The activity has been taken off the map"),
    MERGED_INTO_ITSELF(422, "An activity cannot be merged into itself");

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
        return nameTaken("/name");
    }

    static ProblemException nameTaken(String pointer) {
        return ProblemException.field(
                ACTIVITY_NAME_TAKEN, pointer, "place statements on the activity that has it, or choose another name");
    }

    static ProblemException notMerged() {
        return new ProblemException(ACTIVITY_NOT_MERGED, "only a merged activity can be taken out of another one");
    }

    static ProblemException mergedIntoItself() {
        return ProblemException.field(MERGED_INTO_ITSELF, "/intoId", "choose another activity");
    }

    static ProblemException retired(String pointer) {
        return ProblemException.field(ACTIVITY_RETIRED, pointer, "choose another activity");
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
