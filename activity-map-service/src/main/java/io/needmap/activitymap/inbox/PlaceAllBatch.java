package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.PlaceAllRequest.PlaceAllItem;
import io.needmap.activitymap.inbox.PlaceAllResponse.PlaceAllOutcome;
import io.needmap.activitymap.inbox.PlaceAllResponse.Result;
import io.needmap.activitymap.inbox.Placement.Decision;
import io.needmap.activitymap.inbox.Targets.Target;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One request to place many: each item finds its own end, and one that fails takes no other with it. */
final class PlaceAllBatch {

    private final List<PlaceAllItem> items;
    private final Map<Integer, ProblemException> problems = new HashMap<>();
    private final Map<UUID, UUID> aims = new LinkedHashMap<>();

    PlaceAllBatch(List<PlaceAllItem> items) {
        this.items = items;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).statementId())) {
                problems.put(i, new ProblemException(InboxProblem.STATEMENT_TWICE, "send a statement once in a batch"));
            }
        }
    }

    Collection<UUID> statements() {
        return items.stream().map(PlaceAllItem::statementId).distinct().toList();
    }

    /** Items about other statements than these fail. */
    void keepOnly(Collection<UUID> statementIds) {
        var here = new HashSet<>(statementIds);
        for (int i = 0; i < items.size(); i++) {
            UUID statementId = items.get(i).statementId();
            if (!here.contains(statementId)) {
                problems.putIfAbsent(i, InboxProblem.notHere(statementId));
            }
        }
    }

    /** The items that have not failed yet, in order. */
    List<PlaceAllItem> open() {
        var open = new ArrayList<PlaceAllItem>();
        for (int i = 0; i < items.size(); i++) {
            if (!problems.containsKey(i)) {
                open.add(items.get(i));
            }
        }
        return open;
    }

    /** Takes the targets of {@link #open}. */
    void aimAt(List<Target> targets) {
        var next = targets.iterator();
        for (int i = 0; i < items.size(); i++) {
            if (problems.containsKey(i)) {
                continue;
            }
            var target = next.next();
            if (target.problem() != null) {
                problems.put(i, target.problem());
            } else {
                aims.put(items.get(i).statementId(), target.activityIdOrThrow());
            }
        }
    }

    Map<UUID, Decision> decisions() {
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        aims.forEach((statementId, activityId) -> decisions.put(statementId, Decision.placeOn(activityId)));
        return decisions;
    }

    List<PlaceAllOutcome> outcomes(Collection<UUID> changed) {
        var moved = new HashSet<>(changed);
        var outcomes = new ArrayList<PlaceAllOutcome>();
        for (int i = 0; i < items.size(); i++) {
            UUID statementId = items.get(i).statementId();
            var problem = problems.get(i);
            if (problem != null) {
                outcomes.add(new PlaceAllOutcome(
                        statementId, Result.FAILED, null, problem.type().name(), problem.getMessage()));
            } else {
                var result = moved.contains(statementId) ? Result.PLACED : Result.UNCHANGED;
                outcomes.add(new PlaceAllOutcome(statementId, result, aims.get(statementId), null, null));
            }
        }
        return outcomes;
    }
}
