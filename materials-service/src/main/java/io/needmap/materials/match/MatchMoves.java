package io.needmap.materials.match;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.materials.activity.ActivityReplicaRepository;
import io.needmap.materials.activity.CountedActivity;
import io.needmap.materials.coverage.PendingActivityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Matches follow their activities when those are merged and taken out again. A match keeps the activity that was chosen;
 * a merge changes only where it is counted, so that it can be undone whenever, in any order.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MatchMoves {

    private final ActivityReplicaRepository activities;
    private final MatchRepository matches;
    private final PendingActivityRepository pending;
    private final Journal journal;

    MatchMoves(
            ActivityReplicaRepository activities,
            MatchRepository matches,
            PendingActivityRepository pending,
            Journal journal) {
        this.activities = activities;
        this.matches = matches;
        this.pending = pending;
        this.journal = journal;
    }

    /** Counts matches where their activities are counted now, and notes both sides for assessment. */
    public void settle() {
        var counted = activities.countAgain();
        if (counted.isEmpty()) {
            return;
        }
        var before = matches.countedElsewhere(counted);
        Map<UUID, CountedActivity> now =
                counted.stream().collect(Collectors.toMap(CountedActivity::id, Function.identity()));
        var after = new ArrayList<Match>();
        var changes = new ArrayList<Change>();
        for (var match : before) {
            var place = Objects.requireNonNull(now.get(match.activityId()));
            var moved = match.countedOn(place.countedOnId());
            after.add(moved);
            changes.add(Change.changed(MatchEvents.MOVED, match.id(), MatchResponse.of(match), MatchResponse.of(moved))
                    .because(place.actor(), place.eventId()));
            pending.note(List.of(match.countedOnId(), moved.countedOnId()), place.eventId(), place.actor());
        }
        matches.move(after);
        journal.recordAll(changes);
    }
}
