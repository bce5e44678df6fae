package io.needmap.materials.coverage;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.kit.journal.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of one activity as it was last assessed.
 *
 * @param assessedOn the UTC day for which freshness was taken
 * @param activitySequence the newest state of the activity that is in it; 0 for none
 * @param needSequence the newest need that is in it; 0 for none
 * @param weight I·C of formula 6, 0 when the activity does not count there
 * @param covered weight times coverage
 */
public record ActivityCoverage(
        UUID activityId,
        long version,
        double coverage,
        @Json List<CoveringMaterial> materials,
        @Nullable UUID gapId,
        Instant assessedAt,
        LocalDate assessedOn,
        long activitySequence,
        long needSequence,
        BigDecimal weight,
        BigDecimal covered) {

    /** What the other services hear when the coverage of an activity changes. */
    public static final EventType ASSESSED = EventType.of("materials", "gap", "coverage-assessed");

    /** The material that adds most; null when there is none. */
    public @Nullable UUID best() {
        return materials.isEmpty() ? null : materials.get(0).id();
    }

    /** Whether other services would see a difference. */
    public boolean tellsMoreThan(@Nullable ActivityCoverage before) {
        return before == null
                || coverage != before.coverage
                || !materials.equals(before.materials)
                || (gapId != null && !gapId.equals(before.gapId));
    }

    /** Whether there is anything to store: a newer event alone, which changed no figure, is nothing. */
    public boolean differsFrom(ActivityCoverage before) {
        return version != before.version
                || !assessedOn.equals(before.assessedOn)
                || weight.compareTo(before.weight) != 0
                || covered.compareTo(before.covered) != 0;
    }

    /** The same with the activity's gap. */
    public ActivityCoverage ofGap(@Nullable UUID gap) {
        return with(version, gap, assessedAt);
    }

    /** The next version of it. */
    public ActivityCoverage next(Instant at) {
        return with(version + 1, gapId, at);
    }

    private ActivityCoverage with(long number, @Nullable UUID gap, Instant at) {
        return new ActivityCoverage(
                activityId,
                number,
                coverage,
                materials,
                gap,
                at,
                assessedOn,
                activitySequence,
                needSequence,
                weight,
                covered);
    }

    /** What is told about it. */
    public State state() {
        return new State(activityId, version, activityId, coverage, materials, gapId, assessedAt);
    }

    /** The data of {@code materials.coverage-assessed}. */
    public record State(
            UUID id,
            long version,
            UUID activityId,
            double coverage,
            List<CoveringMaterial> materials,
            @Nullable UUID gapId,
            Instant assessedAt)
            implements Versioned {}
}
