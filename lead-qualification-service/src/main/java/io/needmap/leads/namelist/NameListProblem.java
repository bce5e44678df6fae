package io.needmap.leads.namelist;

import io.needmap.kit.problem.ProblemType;

enum NameListProblem implements ProblemType {
    SOURCE_MISSING(422, "No source, no import"),
    FILE_MISSING(422, "The upload has no file"),
    UNKNOWN_COLUMN(422, "The file has no such column"),
    UNKNOWN_FIELD_OF_NAME(422, "A name has no such field"),
    FIELD_MAPPED_TWICE(422, "Two columns are mapped to one field"),
    UNKNOWN_CRITERION(422, "There is no criterion with this code"),
    UNKNOWN_PHONE_REGION(422, "No phone numbers are known of this region"),
    NOTHING_MAPPED(422, "No column tells who the names are"),
    NOT_A_DRY_RUN(409, "The list is no dry run"),
    FILE_GONE(409, "The file of the list is not kept any more"),
    NOTHING_TO_UNDO(409, "The list has written nothing"),
    TOO_OLD_TO_UNDO(409, "The list is too old to be taken back"),
    NOT_YES_OR_NO(422, "A cell that says yes or no says something else"),
    NOT_A_TEXT(422, "A field of a name is not a text");

    private final int status;
    private final String title;

    NameListProblem(int status, String title) {
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
