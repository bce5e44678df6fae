package io.needmap.activitymap.meeting;

import io.needmap.activitymap.activity.ActivityDecision;
import io.needmap.activitymap.activity.ActivityDecisions;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes decisions: what they change is changed in the same transaction, and its history names the decision. */
@ApplicationScoped
@Transactional
class DecisionService {

    private final MeetingRepository meetings;
    private final DecisionRepository decisions;
    private final ActivityDecisions activities;
    private final ActionService actions;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final Cause cause;
    private final Clock clock;

    DecisionService(
            MeetingRepository meetings,
            DecisionRepository decisions,
            ActivityDecisions activities,
            ActionService actions,
            Creations creations,
            Journal journal,
            History history,
            Cause cause,
            Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.activities = activities;
        this.actions = actions;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.cause = cause;
        this.clock = clock;
    }

    Creation<DecisionResponse> take(DecisionRequest request, @Nullable String key) {
        return creations.once("decisions", key, request.id(), request, decisions::find, id -> take(id, request));
    }

    private DecisionResponse take(UUID id, DecisionRequest request) {
        meetings.findAndHold(request.meetingId())
                .orElseThrow(() -> ProblemException.field(
                        CommonProblem.UNKNOWN_REFERENCE, "/meetingId", "there is no such meeting"))
                .requireOpen();
        var changes = Objects.requireNonNullElse(request.activities(), List.<ActivityDecision>of());
        var actionIds = new ArrayList<UUID>();
        String actor = cause.actor();
        cause.because(actor, id, () -> {
            activities.apply(changes);
            for (var action : Objects.requireNonNullElse(request.actions(), List.<DecisionRequest.DecidedAction>of())) {
                actionIds.add(actions.open(request.meetingId(), id, action));
            }
            for (var action :
                    Objects.requireNonNullElse(request.changedActions(), List.<DecisionRequest.ChangedAction>of())) {
                actions.decide(action);
                actionIds.add(action.actionId());
            }
            return true;
        });
        var decision = new DecisionResponse(
                id,
                1,
                request.meetingId(),
                request.text().strip(),
                actor,
                clock.instant(),
                changes.stream().map(ActivityDecision::activityId).distinct().toList(),
                actionIds.stream().distinct().toList());
        decisions.insert(decision);
        journal.record(Change.created(MeetingEvents.DECISION_TAKEN, id, decision));
        return decision;
    }

    DecisionResponse get(UUID id) {
        return decisions.find(id).orElseThrow(() -> ProblemException.notFound("decision", id));
    }

    Page<DecisionResponse> list(
            @Nullable UUID meetingId, @Nullable UUID activityId, @Nullable String pageToken, int limit) {
        var rows = decisions.pageAfter(meetingId, activityId, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, d -> new Object[] {d.id()}, d -> d);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
