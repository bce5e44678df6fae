package io.needmap.materials.gap;

import io.needmap.kit.journal.Change;
import io.needmap.materials.coverage.ActivityCoverage;
import io.needmap.materials.coverage.CoverageCalculator;
import io.needmap.materials.coverage.CoverageFormula;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assesses activities: from what is known about them and how they stood to how they stand. Reads and writes nothing. */
@ApplicationScoped
class Assessor {

    private static final int DECIMALS = 9;

    private final CoverageCalculator calculator;
    private final GapPolicy policy;
    private final Clock clock;

    Assessor(CoverageCalculator calculator, GapPolicy policy, Clock clock) {
        this.calculator = calculator;
        this.policy = policy;
        this.clock = clock;
    }

    /** Only what is not as it was before is in the result, and a change is told only when somebody would see it. */
    Settlement.Result assess(List<ActivityFacts> facts) {
        Instant now = clock.instant();
        var gaps = new ArrayList<Gap>();
        var coverages = new ArrayList<ActivityCoverage>();
        var changes = new ArrayList<Change>();
        var moved = new ArrayList<UUID>();
        var moreWeight = BigDecimal.ZERO;
        var moreCovered = BigDecimal.ZERO;
        for (var activity : facts) {
            var gapBefore = activity.gapBefore();
            var before = activity.coverageBefore();
            var coverage = coverage(activity, before, now);
            var gap = policy.apply(gapBefore, activity, coverage.coverage(), coverage.best(), now);
            coverage = told(coverage, before, gap);
            boolean gapTold = gap != null && (gapBefore == null || gap.version() > gapBefore.version());
            boolean coverageTold = before == null || coverage.version() > before.version();
            if (gap != null && !gap.equals(gapBefore)) {
                gaps.add(gap);
            }
            if (gap != null && gapTold) {
                changes.add(activity.attributed(GapEvents.change(gapBefore, gap)));
            }
            if (coverageTold) {
                changes.add(activity.attributed(change(before, coverage)));
            }
            if (before == null || coverage.differsFrom(before)) {
                coverages.add(coverage);
            }
            if (gap != null && (gapTold || coverageTold)) {
                moved.add(activity.activityId());
            }
            moreWeight = moreWeight.add(coverage.weight());
            moreCovered = moreCovered.add(coverage.covered());
            if (before != null) {
                moreWeight = moreWeight.subtract(before.weight());
                moreCovered = moreCovered.subtract(before.covered());
            }
        }
        return new Settlement.Result(gaps, coverages, moved, now, changes, moreWeight, moreCovered);
    }

    private ActivityCoverage coverage(ActivityFacts activity, @Nullable ActivityCoverage before, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var materials = calculator.weigh(activity.materials(), today);
        double coverage = CoverageFormula.coverage(materials);
        return new ActivityCoverage(
                activity.activityId(),
                before == null ? 1 : before.version(),
                coverage,
                materials,
                before == null ? null : before.gapId(),
                before == null ? now : before.assessedAt(),
                today,
                activity.activitySequence(),
                activity.needSequence(),
                decimal(activity.weight()),
                decimal(activity.weight() * coverage));
    }

    /** The coverage with its gap, as a new version when other services would see a difference. */
    private ActivityCoverage told(ActivityCoverage coverage, @Nullable ActivityCoverage before, @Nullable Gap gap) {
        var withGap = coverage.ofGap(gap == null ? null : gap.id());
        return before != null && withGap.tellsMoreThan(before) ? withGap.next(clock.instant()) : withGap;
    }

    private static Change change(@Nullable ActivityCoverage before, ActivityCoverage after) {
        return before == null
                ? Change.created(ActivityCoverage.ASSESSED, after.activityId(), after.state())
                : Change.changed(ActivityCoverage.ASSESSED, after.activityId(), before.state(), after.state());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
