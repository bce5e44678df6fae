package io.needmap.console.map;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the drawer of an activity asks for. */
final class ActivityAnswers {

    private ActivityAnswers() {}

    /** {@code GET /activities/{id}}. */
    record Activity(
            UUID id,
            long version,
            String name,
            @Nullable String goal,
            String state,
            String relevance,
            @Nullable String relevanceReason,
            String toolNeeded,
            @Nullable String toolNeededReason,
            @Nullable UUID buyingStageId,
            @Nullable UUID mergedIntoId) {

        /** Whether it is no more on the map: nothing is decided about it. */
        public boolean retired() {
            return state.equals("RETIRED");
        }
    }

    /** An item of {@code GET /activities/{id}/evidence}. */
    record Said(
            UUID statementId,
            @Nullable String quote,
            @Nullable String activity,
            @Nullable String transitionFrom,
            @Nullable String transitionTo,
            @Nullable UUID repId,
            @Nullable String regionCode,
            @Nullable UUID interviewId,
            @Nullable Instant conductedAt,
            @Nullable Integer importance,
            @Nullable Integer satisfaction,
            List<Goal> goals) {}

    /** An item of {@code GET /activities/{id}/objections}: what nobody could handle where it could come up. */
    record Objection(
            UUID statementId,
            @Nullable String quote,
            String outcome,
            @Nullable String themeName,
            @Nullable UUID repId,
            @Nullable String regionCode,
            @Nullable UUID interviewId,
            @Nullable Instant conductedAt) {

        /** Whether it cost the deal. */
        public boolean lost() {
            return outcome.equals("LOST_ON_IT");
        }
    }

    /** Why somebody does it. */
    record Goal(@Nullable String quote) {}

    /** {@code GET /needs/{activityId}}. */
    record Need(
            String classification,
            @Nullable Double consistency,
            @Nullable Double breadth,
            @Nullable Double regions,
            @Nullable Double quarters,
            @Nullable Double repeat,
            double importance,
            double satisfaction,
            double opportunity,
            int reps,
            int repsInterviewed,
            String formula,
            List<Rate> byRegion,
            List<Missing> missing) {

        /** Consistency, as it is written; a dash while nobody can tell. */
        public String consistencyShown() {
            return Words.two(consistency);
        }

        /** Breadth, as it is written; a dash while nobody can tell. */
        public String breadthShown() {
            return Words.two(breadth);
        }

        /** Regions, as it is written; a dash while nobody can tell. */
        public String regionsShown() {
            return Words.two(regions);
        }

        /** Quarters, as it is written; a dash while nobody can tell. */
        public String quartersShown() {
            return Words.two(quarters);
        }
    }

    /** How many of a region's reps do it. */
    record Rate(
            String code,
            boolean suppressed,
            @Nullable Integer reps,
            @Nullable Integer mentioners) {

        private static final int MOST_DOTS = 12;

        /** Whether its reps can be drawn one by one. */
        public boolean few() {
            return reps != null && reps > 0 && reps <= MOST_DOTS;
        }

        /** One entry a rep: whether that dot is filled. */
        public List<Boolean> dots() {
            int filled = mentioners == null ? 0 : mentioners;
            return IntStream.range(0, reps == null ? 0 : Math.max(reps, filled))
                    .mapToObj(i -> i < filled)
                    .toList();
        }
    }

    /** Evidence that is missing before anybody can tell. */
    record Missing(@Nullable String regionCode, String quarter, int interviews, int newReps) {}

    /** {@code GET /material-gaps/{id}/explanation}. */
    record Explanation(double priority, String formula, Inputs inputs) {}

    /** What goes into a gap's priority. */
    record Inputs(Input opportunity, Input consistency, Input coverage) {}

    /** One figure and where it comes from. */
    record Input(@Nullable Double value, String basis) {

        /** With one decimal. */
        public String one() {
            return Words.one(value);
        }

        /** With two decimals. */
        public String two() {
            return Words.two(value);
        }
    }

    /** An item of {@code GET /coverage}. */
    record Coverage(double coverage, String formula, List<Serving> materials) {}

    /** A material that serves the activity. */
    record Serving(UUID id, String title, double fit, double fresh, String freshness) {}

    /** An item of {@code GET /decisions}. */
    record Decision(UUID id, UUID meetingId, String text, String decidedBy, Instant decidedAt) {}
}
