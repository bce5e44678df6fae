package io.needmap.leads.listfile;

import io.needmap.kit.problem.ProblemType;

enum ListFileProblem implements ProblemType {
    UNPACKED_TOO_LARGE(413, "The file is too large once it is unpacked"),
    NOT_A_LIST(415, "The file is not a list that can be read"),
    BROKEN_TEXT(400, "The file's text is broken"),
    BROKEN_ARCHIVE(400, "The file cannot be unpacked");

    private final int status;
    private final String title;

    ListFileProblem(int status, String title) {
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
