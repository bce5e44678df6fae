package io.needmap.interview.linter;

/** What can be wrong with how a question is asked. */
public enum LintRule {
    CLOSED("it can be answered with a yes or a no, and then nothing was heard", "Walk me through the last time …"),
    LEADING("it tells the answer that it hopes for", "What did you see the last time …"),
    DOUBLE_BARRELLED(
            "it asks two things, and one of them is not answered", "Ask the first one, listen, then the other"),
    WANT_ELICITING(
            "it collects wishes, and wishes are not what people do",
            "What do you do today to get a buyer from this stage to the next?"),
    NEVER_ASK("everybody asks it, and nobody answers it with what is new", "What changed since we last spoke?");

    private final String reason;
    private final String opener;

    LintRule(String reason, String opener) {
        this.reason = reason;
        this.opener = opener;
    }

    /** Why a question is not to be asked like that. */
    public String reason() {
        return reason;
    }

    /** How to begin instead. */
    public String opener() {
        return opener;
    }
}
