package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;

/** Statements and their histories, as the caller may see them. */
@ApplicationScoped
class CandidStatements {

    private final Candour candour;

    CandidStatements(Candour candour) {
        this.candour = candour;
    }

    /** Whether the caller may not know who said what. */
    boolean unattributed() {
        return candour.applies();
    }

    /** The statement as the caller may see it. */
    StatementResponse show(StatementResponse statement) {
        return unattributed() ? statement.unattributed() : statement;
    }

    /** A change of a statement as the caller may see it. */
    HistoryEntry show(HistoryEntry entry) {
        if (!unattributed()) {
            return entry;
        }
        var shown = JsonNodeFactory.instance.arrayNode();
        entry.changes().forEach(change -> {
            if (!StatementResponse.ATTRIBUTION.contains(change.path("field").asText())) {
                shown.add(change);
            }
        });
        return new HistoryEntry(entry.version(), entry.at(), entry.actor(), entry.event(), entry.causationId(), shown);
    }
}
