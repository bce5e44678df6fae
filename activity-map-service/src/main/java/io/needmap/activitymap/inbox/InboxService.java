package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.InboxItemResponse.TransitionResponse;
import io.needmap.activitymap.inbox.InboxRepository.Waiting;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits, with suggestions; read only. */
@ApplicationScoped
@Transactional
class InboxService {

    private final InboxRepository inbox;
    private final Suggestions suggestions;
    private final Candour candour;

    InboxService(InboxRepository inbox, Suggestions suggestions, Candour candour) {
        this.inbox = inbox;
        this.suggestions = suggestions;
        this.candour = candour;
    }

    Page<InboxItemResponse> list(InboxState state, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        var rows = inbox.page(state, regionCode, PageToken.parse(pageToken, 2), limit);
        suggestions.refresh();
        return Page.of(rows, limit, r -> new Object[] {r.recordedAt(), r.id()}, this::item);
    }

    InboxItemResponse get(UUID statementId) {
        var row = inbox.find(statementId).orElseThrow(() -> InboxProblem.notHere(statementId));
        suggestions.refresh();
        return item(row);
    }

    private InboxItemResponse item(Waiting row) {
        var transition = row.transitionFrom() == null || row.transitionTo() == null
                ? null
                : new TransitionResponse(row.transitionFrom(), row.transitionTo());
        boolean unattributed = candour.applies();
        return new InboxItemResponse(
                row.id(),
                row.state(),
                row.quote(),
                row.words(),
                transition,
                unattributed ? null : row.repId(),
                row.regionCode(),
                unattributed ? null : row.interviewId(),
                row.conductedAt(),
                row.recordedAt(),
                row.activityId(),
                suggestions.of(row.words(), row.quote()));
    }
}
