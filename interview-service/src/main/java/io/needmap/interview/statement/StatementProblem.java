package io.needmap.interview.statement;

import io.needmap.kit.problem.ProblemType;

enum StatementProblem implements ProblemType {
    FIELD_NOT_OF_KIND(422, "A field belongs to another kind of statement"),
    KIND_FIXED(422, "A statement stays of its kind"),
    NOT_AN_ACTIVITY_STATEMENT(422, "A goal belongs to an activity statement"),
    GOAL_OF_ANOTHER_REP(422, "A goal belongs to a statement of the same rep"),
    EXTERNAL_ID_TAKEN(409, "A statement with this id or external id says something else"),
    REP_ERASED(409, "The rep of the interview was erased"),
    UNATTRIBUTED(403, "For a sales manager quotes are not attributed");

    private final int status;
    private final String title;

    StatementProblem(int status, String title) {
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
