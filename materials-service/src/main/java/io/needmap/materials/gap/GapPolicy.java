package io.needmap.materials.gap;

import io.needmap.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an activity's gap by the figures alone: it opens at one priority, closes below a lower one, and
 * reopens when the priority has risen again by as much as lies between the two. What a person declined stays declined.
 */
@ApplicationScoped
class GapPolicy {

    private final GapSettings settings;

    GapPolicy(GapSettings settings) {
        this.settings = settings;
    }

    /** The assessment of an activity with this coverage. */
    GapAssessment assess(ActivityFacts facts, double coverage) {
        return new GapAssessment(
                facts.activityName(),
                facts.buyingStageId(),
                facts.notNeeded(),
                PriorityFormula.rounded(priority(facts, coverage)),
                coverage,
                facts.classification(),
                facts.opportunity(),
                facts.consistency(),
                facts.evidence());
    }

    /**
     * The gap under its new assessment; null when there is none.
     *
     * @param best the material that adds most to the coverage
     */
    @Nullable
    Gap apply(@Nullable Gap gap, ActivityFacts facts, double coverage, @Nullable UUID best, Instant at) {
        var now = assess(facts, coverage);
        double priority = priority(facts, coverage);
        if (gap == null) {
            return priority >= settings.opensAt()
                    ? Gap.open(Ids.next(), facts.activityId(), now, at).decidedBy(facts.decisionId())
                    : null;
        }
        var assessed = gap.assessed(now);
        var after = gap.state().isClosed()
                ? follow(verify(assessed, facts, at), gap.assessment(), facts, priority, at)
                : close(assessed, gap.assessment(), facts, best, at);
        var decided = after.decidedBy(facts.decisionId());
        boolean told = after.version() != gap.version() || !decided.equals(after);
        return told ? decided.asVersion(gap.version() + 1) : after;
    }

    /** A closed gap when its activity leaves the map or comes back, and when its priority rises. */
    private Gap follow(Gap gap, GapAssessment last, ActivityFacts facts, double priority, Instant at) {
        var closing = gap.closing();
        var before = closing == null ? null : closing.before();
        if (closing != null && before != null) {
            boolean gone = facts.notNeeded() == ClosingReason.ACTIVITY_RETIRED;
            if (gone && closing.reason() == ClosingReason.NEED_FELL && facts.statements() == 0) {
                return gap.leave(closing.because(ClosingReason.ACTIVITY_RETIRED));
            }
            boolean back = facts.notNeeded() == null && closing.reason() == ClosingReason.ACTIVITY_RETIRED;
            if (back && priority >= settings.closesAt()) {
                return gap.resume(before);
            }
        }
        return reopen(gap, last, priority, at);
    }

    private Gap close(Gap gap, GapAssessment before, ActivityFacts facts, @Nullable UUID best, Instant at) {
        var now = gap.assessment();
        if (now.notNeeded() != null) {
            return gap.close(GapState.DECLINED, closing(now.notNeeded(), gap, facts, null, at));
        }
        if (priority(facts, now.coverage()) >= settings.closesAt()) {
            return gap;
        }
        return now.coverage() > before.coverage()
                ? gap.close(GapState.FILLED, closing(ClosingReason.COVERED, gap, facts, best, at))
                : gap.close(GapState.FILLED, closing(ClosingReason.NEED_FELL, gap, facts, null, at));
    }

    /** Filled, and since then reps were asked again and are satisfied. */
    private Gap verify(Gap gap, ActivityFacts facts, Instant at) {
        var closing = gap.closing();
        var rated = facts.ratedSatisfaction();
        if (gap.state() != GapState.FILLED || closing == null || closing.satisfaction() == null || rated == null) {
            return gap;
        }
        return rated >= settings.verifiedSatisfaction() && rated > closing.satisfaction()
                ? gap.verify(new GapVerification(null, rated, at))
                : gap;
    }

    private Gap reopen(Gap gap, GapAssessment last, double priority, Instant at) {
        var closing = gap.closing();
        if (closing == null || closing.reason() == ClosingReason.DECLINED_BY_HAND) {
            return gap;
        }
        double margin = settings.opensAt() - settings.closesAt();
        if (priority < Math.max(settings.opensAt(), closing.floor() + margin)) {
            return gap;
        }
        return gap.reopen(reason(gap, last, closing), at);
    }

    /** Coverage that came after the gap was closed can fall as well: a person may have closed it before there was any. */
    private static ReopeningReason reason(Gap gap, GapAssessment last, GapClosing closing) {
        if (gap.state() == GapState.DECLINED) {
            return ReopeningReason.RELEVANT_AGAIN;
        }
        return gap.assessment().coverage() < Math.max(closing.coverage(), last.coverage())
                ? ReopeningReason.COVERAGE_FELL
                : ReopeningReason.NEED_ROSE;
    }

    private static GapClosing closing(
            ClosingReason reason, Gap gap, ActivityFacts facts, @Nullable UUID material, Instant at) {
        var now = gap.assessment();
        return new GapClosing(
                reason, null, material, facts.satisfaction(), null, now.coverage(), now.priority(), gap.state(), at);
    }

    /** Formula 5; 0 for an activity that needs no material or whose need is not known. */
    private double priority(ActivityFacts facts, double coverage) {
        if (facts.notNeeded() != null || facts.classification() == null) {
            return 0;
        }
        Double cap = facts.classification().equals("WANT") ? settings.wantCap() : null;
        return PriorityFormula.priority(facts.opportunity(), facts.consistency(), coverage, cap);
    }
}
