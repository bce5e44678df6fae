package io.needmap.leads.crmpreset;

import io.needmap.kit.problem.ProblemType;

enum CrmPresetProblem implements ProblemType {
    UNMAPPED_FIELD(422, "The preset does not know this field"),
    UNMAPPED_STATE(422, "The preset does not know this state"),
    NOT_YES_OR_NO(422, "This says neither that the person opted out nor that not");

    private final int status;
    private final String title;

    CrmPresetProblem(int status, String title) {
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
