package io.needmap.console.needs;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of needs asks for. */
final class NeedAnswers {

    private NeedAnswers() {}

    /** An item of {@code GET /needs}. */
    record Need(
            UUID activityId,
            String activityName,
            String classification,
            @Nullable Double consistency,
            double importance,
            double satisfaction,
            double opportunity,
            int reps,
            int repsInterviewed,
            int regionCount,
            int quarterCount,
            List<Missing> missing) {}

    /** Evidence that is missing. */
    record Missing(@Nullable String regionCode, String quarter, int interviews, int newReps) {}

    /** {@code GET /needs/{id}}, as far as the matrix needs it. */
    record Detail(
            String activityName,
            String classification,
            @Nullable Double consistency,
            List<Rate> byRegion,
            List<Rate> byQuarter,
            List<Gate> gates) {

        /** Consistency, as it is written; a dash while nobody can tell. */
        public String consistencyShown() {
            return Words.two(consistency);
        }
    }

    /** How often it is said in a region or a quarter. */
    record Rate(
            String code,
            boolean suppressed,
            @Nullable Integer reps,
            @Nullable Integer mentioners,
            @Nullable Integer interviews,
            @Nullable Integer mentions,
            @Nullable Double rate) {}

    /** A condition that must hold before anybody can tell. */
    record Gate(String name, @Nullable Double value, double threshold, boolean open) {

        /** Value, as it is written; a dash while nobody can tell. */
        public String valueShown() {
            return Words.plain(value);
        }
    }

    /** A statement of the activity. */
    record Said(
            @Nullable String regionCode,
            @Nullable String quarter,
            @Nullable UUID repId,
            @Nullable Instant conductedAt) {}
}
