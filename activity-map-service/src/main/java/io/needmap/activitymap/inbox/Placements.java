package io.needmap.activitymap.inbox;

import io.needmap.activitymap.inbox.Placement.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Placements for those who merge and split activities, in the caller's transaction; all answer with what moved. */
@ApplicationScoped
public class Placements {

    private final PlacementRepository placements;
    private final Decisions decisions;

    Placements(PlacementRepository placements, Decisions decisions) {
        this.placements = placements;
        this.decisions = decisions;
    }

    /** Has everything that is counted for one activity counted for another one. */
    public Collection<UUID> carryOver(UUID from, UUID to) {
        return decisions.carry(placements.onActivityForChange(from), to);
    }

    /** Has everything that was placed on these activities counted for one of them. */
    public Collection<UUID> bringBack(Collection<UUID> placedOn, UUID to) {
        return decisions.carry(placements.placedOnForChange(placedOn), to);
    }

    /** Places statements that are counted for one activity on another one; fails unless all of them are. */
    public Collection<UUID> move(Collection<UUID> statements, UUID from, UUID to) {
        long there = placements.getForChange(statements).stream()
                .filter(p -> Objects.equals(p.activityId(), from))
                .count();
        if (there < statements.size()) {
            throw InboxProblem.notOnActivity();
        }
        Map<UUID, Decision> moves = new LinkedHashMap<>();
        statements.forEach(id -> moves.put(id, Decision.placeOn(to)));
        return decisions.decide(moves);
    }
}
