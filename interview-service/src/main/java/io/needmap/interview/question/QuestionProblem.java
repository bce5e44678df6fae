package io.needmap.interview.question;

import io.needmap.kit.problem.ProblemType;

enum QuestionProblem implements ProblemType {
    PURPOSE_MISSING(422, "A question without purpose or decision cannot be activated"),
    QUESTION_NOT_ASKABLE(422, "A question that is retired or never to be asked cannot be part of a guide");

    private final int status;
    private final String title;

    QuestionProblem(int status, String title) {
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
