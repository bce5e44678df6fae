package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.Placement.Decision;
import io.needmap.activitymap.inbox.PlacementRepository.NamedActivity;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes decisions about locked statements, many at once, and tells of those that change something. */
@ApplicationScoped
class Decisions {

    private final PlacementRepository placements;
    private final Journal journal;
    private final Cause cause;
    private final Clock clock;

    Decisions(PlacementRepository placements, Journal journal, Cause cause, Clock clock) {
        this.placements = placements;
        this.journal = journal;
        this.cause = cause;
        this.clock = clock;
    }

    /** Decides in the caller's name; answers with the statements about which something else was decided before. */
    Collection<UUID> decide(Map<UUID, Decision> decisions) {
        Map<UUID, Placement> before =
                placements.getForChange(decisions.keySet()).stream().collect(Collectors.toMap(Placement::id, p -> p));
        var changed = new ArrayList<Placement>();
        var changes = new ArrayList<Change>();
        decisions.forEach((statementId, decision) -> {
            var old = before.get(statementId);
            if (old == null || !old.says(decision)) {
                var next = old == null
                        ? Placement.first(statementId, decision, clock.instant(), cause.actor())
                        : old.decide(decision, clock.instant(), cause.actor());
                changed.add(next);
                changes.add(change(old, next));
            }
        });
        return store(changed, changes);
    }

    /** Places statements whose own event says where, in the name of whoever recorded them. */
    Collection<UUID> byRule(List<NamedActivity> named) {
        var placed = new ArrayList<Placement>();
        var changes = new ArrayList<Change>();
        for (var statement : named) {
            var placement = Placement.first(
                    statement.statementId(),
                    Decision.placeOn(statement.standsInId(), statement.activityId()),
                    clock.instant(),
                    statement.toldBy());
            placed.add(placement);
            changes.add(change(null, placement).because(statement.toldBy(), statement.toldIn()));
        }
        return store(placed, changes);
    }

    /** Has these placements counted for another activity; it is no decision about any one of them. */
    Collection<UUID> carry(List<Placement> carried, UUID activityId) {
        var changed = new ArrayList<Placement>();
        var changes = new ArrayList<Change>();
        for (var placement : carried) {
            if (!activityId.equals(placement.activityId())) {
                var next = placement.carriedTo(activityId);
                changed.add(next);
                changes.add(change(placement, next));
            }
        }
        return store(changed, changes);
    }

    private Collection<UUID> store(List<Placement> changed, List<Change> changes) {
        if (!changed.isEmpty()) {
            placements.put(changed);
            journal.recordAll(changes);
        }
        return changed.stream().map(Placement::id).toList();
    }

    private static Change change(@Nullable Placement before, Placement after) {
        var event = PlacementEvents.of(after.state());
        var response = PlacementResponse.of(after);
        return before == null
                ? Change.created(event, after.id(), response)
                : Change.changed(event, after.id(), PlacementResponse.of(before), response);
    }
}
