package io.needmap.kit.erasure;

import io.needmap.kit.problem.ProblemType;

enum ErasureProblem implements ProblemType {
    IMPORT_RUNNING(409, "A file is being read that may name the person");

    private final int status;
    private final String title;

    ErasureProblem(int status, String title) {
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
