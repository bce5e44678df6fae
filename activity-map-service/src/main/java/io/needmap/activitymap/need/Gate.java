package io.needmap.activitymap.need;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a need.
 *
 * @param value what was found; null when there is nothing to measure yet, or where it would show few reps to a manager
 * @param threshold what it has to reach
 */
record Gate(Name name, @Nullable Double value, double threshold, boolean open) {

    /** Which condition. */
    @Schema(name = "GateName")
    enum Name {
        REPS_MENTIONED,
        ANCHORED_SHARE,
        REPS_INTERVIEWED,
        REGIONS_WITH_ENOUGH_REPS,
        QUARTERS_WITH_ENOUGH_INTERVIEWS,
        REGION_RATIO,
        QUARTER_RATIO
    }

    static List<Gate> all(
            Breadth reps,
            @Nullable Double anchoredShare,
            Collection<Group> byRegion,
            Collection<Group> byQuarter,
            NeedThresholds thresholds) {
        double regions = byRegion.stream()
                .filter(g -> g.reps() >= thresholds.repsPerRegion())
                .count();
        double quarters = byQuarter.stream()
                .filter(g -> g.interviews() >= thresholds.interviewsPerGroup())
                .count();
        return List.of(
                of(Name.REPS_MENTIONED, (double) reps.mentioned(), thresholds.repsMentioned()),
                of(Name.ANCHORED_SHARE, anchoredShare, thresholds.anchoredShare()),
                of(Name.REPS_INTERVIEWED, (double) reps.interviewed(), thresholds.repsInterviewed()),
                of(Name.REGIONS_WITH_ENOUGH_REPS, regions, thresholds.regions()),
                of(Name.QUARTERS_WITH_ENOUGH_INTERVIEWS, quarters, thresholds.quarters()),
                of(Name.REGION_RATIO, ratio(Verdict.rates(byRegion, thresholds)), thresholds.regionRatio()),
                of(Name.QUARTER_RATIO, ratio(Verdict.rates(byQuarter, thresholds)), thresholds.quarterRatio()));
    }

    Gate withoutValue() {
        return new Gate(name, null, threshold, open);
    }

    private static Gate of(Name name, @Nullable Double value, double threshold) {
        return new Gate(name, value, threshold, value != null && value >= threshold);
    }

    /** The lowest rate as part of the highest. */
    private static @Nullable Double ratio(List<Double> rates) {
        DoubleSummaryStatistics statistics =
                rates.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return rates.isEmpty() || statistics.getMax() == 0 ? null : statistics.getMin() / statistics.getMax();
    }
}
