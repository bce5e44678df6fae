package io.needmap.activitymap.inbox;

import io.needmap.activitymap.activity.Activities;
import io.needmap.activitymap.inbox.InboxItemResponse.TransitionResponse;
import io.needmap.activitymap.inbox.InboxRepository.Waiting;
import io.needmap.kit.security.Candour;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits, with suggestions. */
@ApplicationScoped
@Transactional
class InboxService {

    private final InboxRepository inbox;
    private final Suggestions suggestions;
    private final SuggestionRepository wordings;
    private final Activities activities;
    private final Candour candour;
    private final Cause cause;
    private final Clock clock;

    InboxService(
            InboxRepository inbox,
            Suggestions suggestions,
            SuggestionRepository wordings,
            Activities activities,
            Candour candour,
            Cause cause,
            Clock clock) {
        this.inbox = inbox;
        this.suggestions = suggestions;
        this.wordings = wordings;
        this.activities = activities;
        this.candour = candour;
        this.cause = cause;
        this.clock = clock;
    }

    Page<InboxItemResponse> list(InboxState state, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        if (regionCode != null && candour.applies()) {
            throw InboxProblem.unattributed();
        }
        var rows = inbox.page(state, regionCode, PageToken.parse(pageToken, 2), limit);
        suggestions.refresh();
        var dismissed = wordings.dismissed(rows.stream().map(Waiting::id).toList());
        return Page.of(
                rows,
                limit,
                r -> new Object[] {r.recordedAt(), r.id()},
                r -> item(r, dismissed.getOrDefault(r.id(), Set.of())));
    }

    InboxItemResponse get(UUID statementId) {
        var row = inbox.find(statementId).orElseThrow(() -> InboxProblem.notHere(statementId));
        suggestions.refresh();
        return item(row, wordings.dismissed(List.of(statementId)).getOrDefault(statementId, Set.of()));
    }

    /** The activity is not suggested for the statement again. */
    InboxItemResponse dismissSuggestion(UUID statementId, UUID activityId) {
        if (inbox.find(statementId).isEmpty()) {
            throw InboxProblem.notHere(statementId);
        }
        if (activities.find(activityId).isEmpty()) {
            throw Activities.unknown();
        }
        wordings.dismiss(statementId, activityId, cause.actor(), clock.instant());
        return get(statementId);
    }

    private InboxItemResponse item(Waiting row, Set<UUID> dismissed) {
        boolean unattributed = candour.applies();
        var transition = unattributed || row.transitionFrom() == null || row.transitionTo() == null
                ? null
                : new TransitionResponse(row.transitionFrom(), row.transitionTo());
        return new InboxItemResponse(
                row.id(),
                row.state(),
                row.quote(),
                row.words(),
                transition,
                unattributed ? null : row.repId(),
                unattributed ? null : row.regionCode(),
                unattributed ? null : row.interviewId(),
                unattributed ? null : row.conductedAt(),
                unattributed ? null : row.recordedAt(),
                row.activityId(),
                suggestions.of(row.words(), row.quote(), row.regionCode(), dismissed));
    }
}
