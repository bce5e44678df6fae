package io.needmap.activitymap.activity;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reps do to move a buyer forward, under the name that everybody uses for it. */
record Activity(
        UUID id,
        long version,
        String name,
        @Nullable String goal,
        ActivityState state,
        Relevance relevance,
        @Nullable String relevanceReason,
        ToolNeeded toolNeeded,
        @Nullable String toolNeededReason,
        List<UUID> buyingStageIds)
        implements Aggregate {

    static Activity propose(UUID id, ActivityRequest request) {
        return new Activity(
                id,
                1,
                request.name().strip(),
                request.goal(),
                ActivityState.PROPOSED,
                request.relevance() == null ? Relevance.UNDECIDED : request.relevance(),
                request.relevanceReason(),
                request.toolNeeded() == null ? ToolNeeded.UNDECIDED : request.toolNeeded(),
                request.toolNeededReason(),
                request.allStageIds());
    }

    /** The activity with other properties; a decision against it says why. */
    Activity change(ActivityChange change) {
        requireOnTheMap(List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        boolean dismissed = change.relevance() == Relevance.NOT_RELEVANT && relevance != Relevance.NOT_RELEVANT;
        if (dismissed && change.relevanceReason() == null) {
            throw ActivityProblem.reasonMissing("/relevanceReason");
        }
        boolean toolRefused = change.toolNeeded() == ToolNeeded.NO || change.toolNeeded() == ToolNeeded.SALES_OWNS;
        if (toolRefused && change.toolNeeded() != toolNeeded && change.toolNeededReason() == null) {
            throw ActivityProblem.reasonMissing("/toolNeededReason");
        }
        return new Activity(
                id,
                version + 1,
                change.name().strip(),
                change.goal(),
                state,
                change.relevance(),
                change.relevanceReason(),
                change.toolNeeded(),
                change.toolNeededReason(),
                List.copyOf(new LinkedHashSet<>(change.buyingStageIds())));
    }

    Activity agree() {
        if (state != ActivityState.PROPOSED) {
            throw ProblemException.state("the activity", state, List.of(ActivityState.PROPOSED));
        }
        return in(ActivityState.AGREED);
    }

    Activity retire() {
        requireOnTheMap(List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        return in(ActivityState.RETIRED);
    }

    /** Two names are the same when they differ in case and spacing only. */
    String nameKey() {
        return nameKey(name);
    }

    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void requireOnTheMap(List<ActivityState> allowed) {
        if (state == ActivityState.RETIRED) {
            throw ProblemException.state("the activity", state, allowed);
        }
    }

    private Activity in(ActivityState next) {
        return new Activity(
                id,
                version + 1,
                name,
                goal,
                next,
                relevance,
                relevanceReason,
                toolNeeded,
                toolNeededReason,
                new ArrayList<>(buyingStageIds));
    }
}
