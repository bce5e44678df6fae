package io.needmap.interview.statement;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.journal.HistoryEntry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * What reps say stays honest only while it is not held against them: whoever manages reps, and has no other reason to
 * know, reads quotes without who said them.
 */
@ApplicationScoped
class Candour {

    private static final Set<String> MAY_KNOW = Set.of(MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN);

    private final SecurityIdentity caller;

    Candour(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Whether the caller may not know who said what. */
    boolean unattributed() {
        return caller.hasRole(SALES_MANAGER) && MAY_KNOW.stream().noneMatch(caller::hasRole);
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
