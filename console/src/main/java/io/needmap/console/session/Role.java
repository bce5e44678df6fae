package io.needmap.console.session;

/** The roles, with what each of them comes for. */
public enum Role {
    MARKETER("Marketer", "Works the map: places what was heard, matches material, plans what is missing."),
    MARKETING_OPS("Marketing operations", "The same, and the lists: imports, criteria, mappings."),
    REP("Sales rep", "Reviews drafts, asks for material, works leads, notes what the field says."),
    SALES_MANAGER("Sales manager", "Sees what the field lacks, without who said it."),
    AUDITOR("Auditor", "Reads everything, with its history. Changes nothing."),
    INTEGRATION("Integration", "What a program sees that loads and fetches in its own name."),
    ADMIN("Administrator", "Everything.");

    private final String label;
    private final String purpose;

    Role(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** What somebody with this role comes for, in one sentence. */
    public String purpose() {
        return purpose;
    }
}
