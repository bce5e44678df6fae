package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.PlaceAllRequest.PlaceAllItem;
import io.needmap.activitymap.inbox.PlaceAllResponse.PlaceAllOutcome;
import io.needmap.activitymap.inbox.Placement.Decision;
import io.needmap.activitymap.need.Assessment;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides where statements belong, and has the activities assessed that it concerns, in one transaction. */
@ApplicationScoped
@Transactional
class PlacementService {

    private final PlacementRepository placements;
    private final Decisions decisions;
    private final Targets targets;
    private final Assessment assessment;
    private final PlaceAllAnswerRepository answers;
    private final Creations creations;
    private final History history;

    PlacementService(
            PlacementRepository placements,
            Decisions decisions,
            Targets targets,
            Assessment assessment,
            PlaceAllAnswerRepository answers,
            Creations creations,
            History history) {
        this.placements = placements;
        this.decisions = decisions;
        this.targets = targets;
        this.assessment = assessment;
        this.answers = answers;
        this.creations = creations;
        this.history = history;
    }

    Creation<PlacementResponse> place(UUID statementId, PlacementRequest request, @Nullable String key) {
        return creations.once(
                "inbox/%s/place".formatted(statementId),
                key,
                null,
                request,
                id -> placements.find(statementId).map(PlacementResponse::of),
                id -> place(new PlaceAllItem(statementId, request.activityId(), request.activity())));
    }

    private PlacementResponse place(PlaceAllItem item) {
        requireStatement(item.statementId());
        var target = targets.find(List.of(item)).get(0);
        return decide(item.statementId(), Decision.placeOn(target.activityIdOrThrow()));
    }

    /** With a key, what was answered is kept: asked again, nothing is placed that somebody has placed elsewhere since. */
    Creation<PlaceAllResponse> placeAll(PlaceAllRequest request, @Nullable String key) {
        return creations.once("inbox/place-all", key, null, request, answers::find, id -> {
            var answer = placeAll(request.placements());
            if (key != null) {
                answers.put(id, answer);
            }
            return answer;
        });
    }

    private PlaceAllResponse placeAll(List<PlaceAllItem> items) {
        var batch = new PlaceAllBatch(items);
        batch.keepOnly(placements.lockStatements(batch.statements()));
        batch.aimAt(targets.find(batch.open()));
        var changed = decisions.decide(batch.decisions());
        assessment.assess(changed, List.of());
        List<PlaceAllOutcome> outcomes = batch.outcomes(changed);
        return PlaceAllResponse.of(outcomes);
    }

    PlacementResponse dismiss(UUID statementId, DismissRequest request) {
        requireStatement(statementId);
        return decide(statementId, Decision.dismiss(request.reason()));
    }

    PlacementResponse park(UUID statementId) {
        requireStatement(statementId);
        return decide(statementId, Decision.park());
    }

    private void requireStatement(UUID statementId) {
        if (placements.lockStatements(List.of(statementId)).isEmpty()) {
            throw InboxProblem.notHere(statementId);
        }
    }

    private PlacementResponse decide(UUID statementId, Decision decision) {
        assessment.assess(decisions.decide(Map.of(statementId, decision)), List.of());
        return PlacementResponse.of(placements.find(statementId).orElseThrow());
    }

    Page<HistoryEntry> history(UUID statementId, @Nullable String pageToken, int limit) {
        if (placements.find(statementId).isEmpty()) {
            throw InboxProblem.notHere(statementId);
        }
        return history.of(statementId, pageToken, limit);
    }
}
