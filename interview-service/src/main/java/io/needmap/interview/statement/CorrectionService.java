package io.needmap.interview.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections: a new version each, beside which the words that were there before stay readable. */
@ApplicationScoped
@Transactional
class CorrectionService {

    private static final String REASON = "reason";

    private final StatementRepository statements;
    private final Journal journal;
    private final MergePatch patches;
    private final Cause cause;
    private final Clock clock;

    CorrectionService(StatementRepository statements, Journal journal, MergePatch patches, Cause cause, Clock clock) {
        this.statements = statements;
        this.journal = journal;
        this.patches = patches;
        this.cause = cause;
        this.clock = clock;
    }

    /** Applies the fields that the patch names; its {@code reason} goes with the version that is replaced. */
    StatementResponse correct(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var statement = statements.getForChange(id);
        Etags.require(ifMatch, statement.version());
        String reason = reason(patch);
        var request = patches.apply(statement.content(), withoutReason(patch), StatementRequest.class);
        var changed = statement.correct(request, statements.conversation(statement.interviewId(), request));
        statements.insertVersion(new StatementVersion(
                id, statement.version(), clock.instant(), cause.actor(), reason, statement.content()));
        statements.update(changed);
        var after = StatementResponse.of(changed);
        journal.record(Change.changed(StatementEvents.CORRECTED, id, StatementResponse.of(statement), after));
        return after;
    }

    private @Nullable String reason(@Nullable JsonNode patch) {
        var named = JsonNodeFactory.instance.objectNode();
        if (patch != null && patch.has(REASON)) {
            named.set(REASON, patch.get(REASON));
        }
        return patches.apply(new CorrectionReason(null), named, CorrectionReason.class)
                .reason();
    }

    private static @Nullable JsonNode withoutReason(@Nullable JsonNode patch) {
        return patch instanceof ObjectNode object ? object.deepCopy().without(REASON) : patch;
    }
}
