package io.needmap.materials.gap;

import io.needmap.kit.journal.Change;
import io.needmap.materials.coverage.ActivityCoverage;
import io.needmap.materials.coverage.MatchedMaterial;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about an activity when it is assessed; the need's part is 0 or null before its event.
 *
 * @param coverageBefore as it was last assessed; null the first time
 * @param gapBefore the activity's gap; null while there was none
 * @param decisionId the last decision of a meeting that changed the activity, or because of which its gap was changed
 * @param cause the newest event because of which it is assessed; null when a request or the calendar is behind it
 * @param actor who is behind that event
 */
record ActivityFacts(
        UUID activityId,
        long activitySequence,
        String activityName,
        String activityState,
        String relevance,
        String toolNeeded,
        @Nullable UUID buyingStageId,
        long needSequence,
        @Nullable String classification,
        @Nullable Double consistency,
        double importance,
        double satisfaction,
        @Nullable String satisfactionBasis,
        double opportunity,
        int reps,
        int interviews,
        int regionCount,
        int quarterCount,
        int statements,
        @Json List<MatchedMaterial> materials,
        @Json @Nullable ActivityCoverage coverageBefore,
        @Json @Nullable Gap gapBefore,
        @Nullable UUID decisionId,
        @Nullable UUID cause,
        @Nullable String actor) {

    /** Why the activity needs no material; null when it does. */
    @Nullable
    ClosingReason notNeeded() {
        if (activityState.equals("RETIRED")) {
            return ClosingReason.ACTIVITY_RETIRED;
        }
        if (!relevance.equals("RELEVANT")) {
            return ClosingReason.ACTIVITY_NOT_RELEVANT;
        }
        return toolNeeded.equals("YES") ? null : ClosingReason.TOOL_NOT_NEEDED;
    }

    /** I·C of formula 6; 0 for activities that do not count there. */
    double weight() {
        return notNeeded() != null || consistency == null ? 0 : importance * consistency;
    }

    /** The change in the name of the event behind it, if there is one. */
    Change attributed(Change change) {
        return cause == null || actor == null ? change : change.because(actor, cause);
    }

    /** The satisfaction that reps rated, 0 to 10; null while it is only derived from the coverage. */
    @Nullable
    Double ratedSatisfaction() {
        return "RATINGS".equals(satisfactionBasis) ? satisfaction : null;
    }

    GapEvidence evidence() {
        return new GapEvidence(reps, regionCount, quarterCount, statements, interviews);
    }
}
