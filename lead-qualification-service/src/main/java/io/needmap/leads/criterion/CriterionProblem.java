package io.needmap.leads.criterion;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum CriterionProblem implements ProblemType {
    CRITERION_CODE_TAKEN(409, "Another criterion has this code"),
    CRITERION_CODE_FIXED(422, "A criterion's code does not change"),
    ANSWER_TYPE_FIXED(422, "The answer type does not change once the criterion is active or answered"),
    NO_REP_ASKED(422, "No rep asked for this"),
    OPTIONS_DO_NOT_FIT(422, "The options do not fit the answer type"),
    DESIRED_NOT_AN_ANSWER(422, "A desired answer is not one that the criterion takes"),
    DESIRED_TWICE(422, "An answer is desired, or by half, not both"),
    DESIRED_RANGE_DOES_NOT_FIT(422, "The desired range does not fit the answer type"),
    KNOCK_OUT_WITHOUT_DESIRED(422, "A knock-out needs a desired answer");

    private final int status;
    private final String title;

    CriterionProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException codeIsFixed() {
        return ProblemException.field(CRITERION_CODE_FIXED, "/code", "draft another criterion instead");
    }

    static ProblemException answerTypeIsFixed() {
        return ProblemException.field(
                ANSWER_TYPE_FIXED,
                "/answerType",
                "draft another criterion with a code of its own: answers keep their meaning");
    }

    static ProblemException noRepAsked() {
        return ProblemException.field(
                NO_REP_ASKED,
                "/statementIds",
                "link at least one INFORMATION_NEED statement; GET /api/v1/criteria/information-needs lists them");
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
