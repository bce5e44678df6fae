package io.needmap.leads.handover;

import java.util.List;

/** How a promise stands, derived when it is read. */
enum PromiseState {
    RUNNING("OPEN"),
    MET("MET"),
    MISSED("MISSED", "OPEN"),
    /** The cycle ended before it was due. */
    VOID("VOID");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> verdicts;

    PromiseState(String... verdicts) {
        this.verdicts = List.of(verdicts);
    }

    /** The verdicts of leads that can stand so: what is open may be running or missed. */
    List<String> verdicts() {
        return verdicts;
    }
}
