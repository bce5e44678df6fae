package io.needmap.interview.statement;

import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.security.Candour;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Statements and their histories, as the caller may see them. */
@ApplicationScoped
class CandidStatements {

    private final Candour candour;
    private final CrowdRepository crowds;

    CandidStatements(Candour candour, CrowdRepository crowds) {
        this.candour = candour;
        this.crowds = crowds;
    }

    /** Whether the caller may not know who said what. */
    boolean unattributed() {
        return candour.applies();
    }

    /** Whether the caller may know what was said in the region, and on the steps between the stages; null stands for all. */
    boolean mayNarrowTo(@Nullable String regionCode, @Nullable String from, @Nullable String to) {
        boolean narrow = regionCode != null || from != null || to != null;
        return !narrow || !unattributed() || crowds.find().coversAll(regionCode, from, to);
    }

    /** Statements as the caller may see them; what that takes is looked up once for all of them. */
    UnaryOperator<StatementResponse> view() {
        if (!unattributed()) {
            return UnaryOperator.identity();
        }
        var crowd = crowds.find();
        return statement -> statement.unattributed(crowd);
    }

    /** Earlier versions of a statement as the caller may see them. */
    UnaryOperator<StatementVersionResponse> earlier() {
        if (!unattributed()) {
            return UnaryOperator.identity();
        }
        var crowd = crowds.find();
        return version -> version.unattributed(crowd);
    }

    /** A change of a statement as the caller may see it. */
    StatementHistoryResponse show(HistoryEntry entry) {
        var all = StatementHistoryResponse.of(entry);
        return unattributed() ? all.unattributed() : all;
    }
}
