package io.needmap.interview.region;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum RegionProblem implements ProblemType {
    REGION_CODE_TAKEN(409, "Another region has this code"),
    REGION_CODE_FIXED(422, "A region's code does not change");

    private final int status;
    private final String title;

    RegionProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException codeIsFixed() {
        return ProblemException.field(REGION_CODE_FIXED, "/code", "make another region instead");
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
