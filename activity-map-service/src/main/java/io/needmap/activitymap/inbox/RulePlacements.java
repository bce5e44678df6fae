package io.needmap.activitymap.inbox;

import io.needmap.activitymap.activity.Activities;
import io.needmap.activitymap.activity.ActivitiesProposed;
import io.needmap.activitymap.need.Assessment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Places statements whose rep named an activity that is on the map already; nobody has to look at them. */
@ApplicationScoped
public class RulePlacements {

    private static final int BATCH = 1_000;

    private final PlacementRepository placements;
    private final Decisions decisions;
    private final Activities activities;
    private final Assessment assessment;

    RulePlacements(PlacementRepository placements, Decisions decisions, Activities activities, Assessment assessment) {
        this.placements = placements;
        this.decisions = decisions;
        this.activities = activities;
        this.assessment = assessment;
    }

    /** Places those that wait for these activities, in the caller's transaction, which sees to the assessment. */
    public Collection<UUID> placeWaitingFor(Collection<UUID> named) {
        activities.holdMerges();
        return decisions.byRule(placements.waitingForKnownActivities(named, BATCH));
    }

    void whenProposed(@Observes ActivitiesProposed proposed) {
        var placed = placeWaitingFor(proposed.ids());
        if (!placed.isEmpty()) {
            assessment.assess(placed, List.of());
        }
    }

    /** What slipped through: the statement and the activity it names arrived at the same moment. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::placeBatch) == BATCH;
        }
    }

    private int placeBatch() {
        activities.holdMerges();
        var placed = decisions.byRule(placements.waitingForKnownActivities(BATCH));
        if (!placed.isEmpty()) {
            assessment.assess(placed, List.of());
        }
        return placed.size();
    }
}
