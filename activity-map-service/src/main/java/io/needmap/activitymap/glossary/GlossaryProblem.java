package io.needmap.activitymap.glossary;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;

enum GlossaryProblem implements ProblemType {
    TERM_TAKEN(409, "The word is an agreed term already"),
    VARIANT_TAKEN(409, "The word leads to another term already"),
    VARIANT_IS_THE_TERM(422, "A term is no variant of itself");

    private final int status;
    private final String title;

    GlossaryProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException termTaken() {
        return ProblemException.field(TERM_TAKEN, "/term", "add variants to the term that is there");
    }

    static ProblemException variantTaken() {
        return ProblemException.field(VARIANT_TAKEN, "/variants", "in a region, a word leads to one term");
    }

    static ProblemException variantIsTheTerm() {
        return ProblemException.field(VARIANT_IS_THE_TERM, "/variants", "leave the term itself out");
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
