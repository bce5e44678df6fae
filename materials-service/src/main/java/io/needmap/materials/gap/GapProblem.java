package io.needmap.materials.gap;

import io.needmap.kit.problem.ProblemType;

enum GapProblem implements ProblemType {
    MATERIAL_NOT_MATCHED(422, "The material has no confirmed match to the gap's activity"),
    PAST_NOT_KEPT(422, "Gaps are not kept for so long"),
    NOT_PAST(422, "The instant has not come yet"),
    PRIORITY_TOO_LOW(422, "The gap would close again at once");

    private final int status;
    private final String title;

    GapProblem(int status, String title) {
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
