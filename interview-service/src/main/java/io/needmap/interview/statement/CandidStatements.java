package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Statements and their histories, as the caller may see them. */
@ApplicationScoped
class CandidStatements {

    private final Candour candour;
    private final CrowdedRegionRepository regions;

    CandidStatements(Candour candour, CrowdedRegionRepository regions) {
        this.candour = candour;
        this.regions = regions;
    }

    /** Whether the caller may not know who said what. */
    boolean unattributed() {
        return candour.applies();
    }

    /** Whether the caller may know what was said in the region. */
    boolean mayNarrowTo(@Nullable String regionCode) {
        return regionCode == null || !unattributed() || regions.find().contains(regionCode);
    }

    /** Statements as the caller may see them; what that takes is looked up once for all of them. */
    UnaryOperator<StatementResponse> view() {
        if (!unattributed()) {
            return UnaryOperator.identity();
        }
        var crowded = regions.find();
        return statement -> statement.unattributed(crowded);
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
