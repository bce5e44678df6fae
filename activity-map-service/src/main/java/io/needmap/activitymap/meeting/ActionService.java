package io.needmap.activitymap.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ActionService {

    private final ActionRepository actions;
    private final MeetingRepository meetings;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    ActionService(
            ActionRepository actions,
            MeetingRepository meetings,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    Creation<ActionResponse> create(ActionRequest request, @Nullable String key) {
        return creations.once(
                "actions", key, request.id(), request, id -> actions.find(id).map(ActionResponse::of), id -> {
                    if (request.meetingId() != null
                            && meetings.find(request.meetingId()).isEmpty()) {
                        throw ProblemException.field(
                                CommonProblem.UNKNOWN_REFERENCE, "/meetingId", "there is no such meeting");
                    }
                    return insert(Action.open(id, null, request));
                });
    }

    /** An action that a decision led to. */
    UUID open(UUID meetingId, UUID decisionId, DecisionRequest.DecidedAction decided) {
        var request = new ActionRequest(null, meetingId, decided.text(), decided.owner(), decided.dueOn());
        return insert(Action.open(Ids.next(), decisionId, request)).id();
    }

    /** What a decision makes of an open action, whatever its version. */
    void decide(DecisionRequest.ChangedAction decided) {
        UUID id = decided.actionId();
        if (actions.find(id).isEmpty()) {
            throw ProblemException.field(CommonProblem.UNKNOWN_REFERENCE, "/changedActions", "there is no such action");
        }
        if (decided.owner() != null || decided.dueOn() != null || decided.result() == null) {
            change(id, "*", MeetingEvents.ACTION_CHANGED, open -> open.change(over(open, decided)));
        }
        if (decided.result() != null) {
            var result = decided.result().strip();
            change(id, "*", MeetingEvents.ACTION_CLOSED, open -> open.close(result, clock.instant()));
        }
    }

    private static ActionChange over(Action open, DecisionRequest.ChangedAction decided) {
        return new ActionChange(
                open.text(),
                decided.owner() == null ? open.owner() : decided.owner(),
                decided.dueOn() == null ? open.dueOn() : decided.dueOn());
    }

    private ActionResponse insert(Action action) {
        actions.insert(action);
        var response = ActionResponse.of(action);
        journal.record(Change.created(MeetingEvents.ACTION_CHANGED, action.id(), response));
        return response;
    }

    ActionResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(
                id,
                ifMatch,
                MeetingEvents.ACTION_CHANGED,
                action ->
                        action.change(patches.apply(ActionResponse.of(action).toChange(), patch, ActionChange.class)));
    }

    ActionResponse close(UUID id, CloseActionRequest request, @Nullable String ifMatch) {
        return change(
                id,
                ifMatch,
                MeetingEvents.ACTION_CLOSED,
                action -> action.close(request.result().strip(), clock.instant()));
    }

    private ActionResponse change(UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Action> behaviour) {
        var action = actions.getForChange(id);
        Etags.require(ifMatch, action.version());
        var changed = behaviour.apply(action);
        actions.update(changed);
        var after = ActionResponse.of(changed);
        journal.record(Change.changed(event, id, ActionResponse.of(action), after));
        return after;
    }

    ActionResponse get(UUID id) {
        return actions.find(id).map(ActionResponse::of).orElseThrow(() -> ProblemException.notFound("action", id));
    }

    Page<ActionResponse> list(
            @Nullable ActionState state, @Nullable String owner, @Nullable String pageToken, int limit) {
        var rows = actions.pageAfter(state, owner, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, a -> new Object[] {a.id()}, ActionResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
