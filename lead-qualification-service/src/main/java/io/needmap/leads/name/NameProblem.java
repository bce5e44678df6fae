package io.needmap.leads.name;

import io.needmap.kit.problem.ProblemType;

/** What can be wrong with a name, in a request as in a row of a list. */
public enum NameProblem implements ProblemType {
    NO_IDENTITY(422, "There is nothing to know the person by"),
    EXTERNAL_ID_MISSING(422, "A name of another application needs its externalId"),
    EXTERNAL_ID_TAKEN(409, "Another name has this externalId"),
    EMAIL_TAKEN(409, "Another name has this e-mail address"),
    OPT_OUT_STANDS(422, "A person who opted out stays opted out"),
    TWO_EXTERNAL_IDS(409, "The CRM knows both names"),
    CHANGED_SINCE(409, "It was changed since"),
    PERSON_ERASED(409, "The person asked to be forgotten"),
    NAME_EMPTIED(409, "The name says nothing of anybody any more"),
    CONSENT_IN_FUTURE(422, "Nobody has agreed in the future"),
    CONSENT_OUTDATED(422, "The person opted out after consenting"),
    UNKNOWN_CRITERION(422, "There is no criterion with this code"),
    NOT_AN_ANSWER(422, "The criterion does not take this answer");

    private final int status;
    private final String title;

    NameProblem(int status, String title) {
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
