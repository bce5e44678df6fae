package io.needmap.leads.informationneed;

import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reps asked for. */
@ApplicationScoped
@Transactional
public class InformationNeeds {

    private final InformationNeedRepository needs;

    InformationNeeds(InformationNeedRepository needs) {
        this.needs = needs;
    }

    /** Statements that no criterion is linked to yet, oldest first. */
    public Page<InformationNeedResponse> unlinked(@Nullable String pageToken, int limit) {
        var rows = needs.unlinkedAfter(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, n -> new Object[] {n.statementId()}, n -> n);
    }

    /** Whether a rep asked for it: at least one of the statements was heard and is not erased. */
    public boolean anyHeard(Collection<UUID> statementIds) {
        return !statementIds.isEmpty() && needs.anyKnown(statementIds);
    }
}
