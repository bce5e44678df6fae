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
        @Nullable String owner,
        List<UUID> buyingStageIds,
        @Nullable UUID mergedIntoId,
        @Nullable ActivityState mergedState,
        @Nullable UUID splitFromId)
        implements Aggregate {

    static Activity propose(UUID id, ActivityRequest request) {
        return propose(id, request, null);
    }

    /** One that takes over some of the statements of another one. */
    static Activity propose(UUID id, ActivityRequest request, @Nullable UUID splitFromId) {
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
                stripped(request.owner()),
                request.allStageIds(),
                null,
                null,
                splitFromId);
    }

    /** The activity with other properties; a decision against it says why, and no reason outlives what it was given for. */
    Activity change(ActivityChange change) {
        requireOnTheMap(List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        String whyRelevant = reason(change.relevance() != relevance, change.relevanceReason(), relevanceReason);
        boolean dismissed = change.relevance() == Relevance.NOT_RELEVANT;
        if (dismissed && whyRelevant == null && (relevance != change.relevance() || relevanceReason != null)) {
            throw ActivityProblem.reasonMissing("/relevanceReason");
        }
        String whyTool = reason(change.toolNeeded() != toolNeeded, change.toolNeededReason(), toolNeededReason);
        boolean refused = change.toolNeeded() == ToolNeeded.NO || change.toolNeeded() == ToolNeeded.SALES_OWNS;
        if (refused && whyTool == null && (toolNeeded != change.toolNeeded() || toolNeededReason != null)) {
            throw ActivityProblem.reasonMissing("/toolNeededReason");
        }
        return new Activity(
                id,
                version + 1,
                change.name().strip(),
                change.goal(),
                state,
                change.relevance(),
                whyRelevant,
                change.toolNeeded(),
                whyTool,
                stripped(change.owner()),
                List.copyOf(new LinkedHashSet<>(change.buyingStageIds())),
                mergedIntoId,
                mergedState,
                splitFromId);
    }

    /** What was said of the decision before is no reason for another one. */
    private static @Nullable String reason(boolean otherwise, @Nullable String said, @Nullable String before) {
        return otherwise && said != null && said.equals(before) ? null : said;
    }

    Activity agree() {
        if (state != ActivityState.PROPOSED) {
            throw ProblemException.state("the activity", state, List.of(ActivityState.PROPOSED));
        }
        return in(ActivityState.AGREED, null, null);
    }

    Activity retire() {
        requireOnTheMap(List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        return in(ActivityState.RETIRED, null, null);
    }

    /** Another activity stands for this one from now on. */
    Activity mergeInto(Activity other) {
        requireOnTheMap(List.of(ActivityState.PROPOSED, ActivityState.AGREED));
        if (other.id.equals(id)) {
            throw ActivityProblem.mergedIntoItself();
        }
        if (other.state == ActivityState.RETIRED) {
            throw ActivityProblem.retired("/intoId");
        }
        return in(ActivityState.RETIRED, other.id, state);
    }

    /** It stands for itself again, as it did before it was merged. */
    Activity unmerge() {
        if (mergedState == null) {
            throw ActivityProblem.notMerged();
        }
        return in(mergedState, null, null);
    }

    /** Two names are the same when they differ in case and spacing only. */
    String nameKey() {
        return nameKey(name);
    }

    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private void requireOnTheMap(List<ActivityState> allowed) {
        if (state == ActivityState.RETIRED) {
            throw ProblemException.state("the activity", state, allowed);
        }
    }

    private Activity in(ActivityState next, @Nullable UUID into, @Nullable ActivityState before) {
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
                owner,
                new ArrayList<>(buyingStageIds),
                into,
                before,
                splitFromId);
    }
}
