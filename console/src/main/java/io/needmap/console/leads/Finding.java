package io.needmap.console.leads;

/** What the gaps of leads find about a question, as the service names it; the most urgent in front. */
enum Finding {
    UNASKED_BUT_TELLING(
            "Not asked, but telling",
            "Its answers tell won leads from lost ones, where somebody happened to know them. Ask for it.",
            "Nothing that is known by chance tells more than what is asked for."),
    ASKED_BUT_FLAT(
            "Asked, but flat",
            "Sales asks for it, and its answers are the same among won and lost. Each costs a call its first minute.",
            "Every question that is asked and can be judged tells something."),
    CONTRADICTED(
            "Asked, and the field contradicts it",
            "The answer that counts as good is more frequent among lost leads. Speak about it in the weekly.",
            "No outcome speaks against what was declared."),
    ASKED("Asked, and worth it, or too early to tell", "Names gained are those that could be qualified with it.", "");

    private final String label;
    private final String meaning;
    private final String none;

    Finding(String label, String meaning, String none) {
        this.label = label;
        this.meaning = meaning;
        this.none = none;
    }

    /** Its name over the questions. */
    public String label() {
        return label;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    /** What to say where no question is like that; empty when there is nothing to say. */
    public String none() {
        return none;
    }

    /** Whether something is to be done about it. */
    public boolean urgent() {
        return this != ASKED;
    }
}
