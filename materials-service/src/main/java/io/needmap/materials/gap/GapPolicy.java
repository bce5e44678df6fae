package io.needmap.materials.gap;

import io.needmap.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** The gap under its new assessment; null when there is none. */
    @Nullable
    Gap apply(@Nullable Gap gap, ActivityFacts facts, double coverage, Instant at) {
        var now = assess(facts, coverage);
        double priority = priority(facts, coverage);
        if (gap == null) {
            return priority >= settings.opensAt() ? Gap.open(Ids.next(), facts.activityId(), now, at) : null;
        }
        var assessed = gap.assessed(now);
        var after = gap.state().isClosed()
                ? reopen(assessed, priority, at)
                : close(assessed, gap.assessment(), priority, at);
        return after.version() == gap.version() ? after : after.asVersion(gap.version() + 1);
    }

    private Gap close(Gap gap, GapAssessment before, double priority, Instant at) {
        var now = gap.assessment();
        if (now.notNeeded() != null) {
            return gap.close(GapState.DECLINED, closing(now.notNeeded(), now, at));
        }
        if (priority >= settings.closesAt()) {
            return gap;
        }
        var reason = now.coverage() > before.coverage() ? ClosingReason.COVERED : ClosingReason.NEED_FELL;
        return gap.close(GapState.FILLED, closing(reason, now, at));
    }

    private Gap reopen(Gap gap, double priority, Instant at) {
        var closing = gap.closing();
        if (closing == null || closing.reason() == ClosingReason.DECLINED_BY_HAND) {
            return gap;
        }
        double margin = settings.opensAt() - settings.closesAt();
        if (priority < Math.max(settings.opensAt(), closing.floor() + margin)) {
            return gap;
        }
        return gap.reopen(reason(gap, closing), at);
    }

    private static ReopeningReason reason(Gap gap, GapClosing closing) {
        if (gap.state() == GapState.DECLINED) {
            return ReopeningReason.RELEVANT_AGAIN;
        }
        return gap.assessment().coverage() < closing.coverage()
                ? ReopeningReason.COVERAGE_FELL
                : ReopeningReason.NEED_ROSE;
    }

    private static GapClosing closing(ClosingReason reason, GapAssessment now, Instant at) {
        return new GapClosing(reason, null, null, now.coverage(), now.priority(), at);
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
