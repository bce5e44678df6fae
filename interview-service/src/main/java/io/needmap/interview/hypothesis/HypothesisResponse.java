package io.needmap.interview.hypothesis;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.kit.interval.Wilson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis, with the counts and thresholds that led to the verdict; the data of its events. Fields as in {@link
 * Hypothesis}.
 *
 * @param calls that said something about it
 * @param rate confirmed of all calls; null before the first
 * @param lower bound of the rate (Wilson, 80 % two-sided)
 * @param upper bound of the rate
 * @param suppressed whether counts and verdict are withheld, since they would tell too much about too few reps
 */
record HypothesisResponse(
        UUID id,
        long version,
        String segment,
        String assumption,
        @Nullable UUID themeId,
        List<Evidence> evidence,
        HypothesisState state,
        @Nullable Verdict verdict,
        @Nullable Integer calls,
        @Nullable Integer confirmed,
        @Nullable Integer refuted,
        @Nullable Integer reps,
        @Nullable Double rate,
        @Nullable Double lower,
        @Nullable Double upper,
        int fewestCalls,
        int fewestReps,
        double threshold,
        boolean suppressed)
        implements Versioned {

    static HypothesisResponse of(Hypothesis one, HypothesisSettings rule) {
        int calls = one.confirmed() + one.refuted();
        var bounds = calls == 0 ? null : Wilson.of(one.confirmed(), calls);
        return new HypothesisResponse(
                one.id(),
                one.version(),
                one.segment(),
                one.assumption(),
                one.themeId(),
                one.evidence(),
                one.state(),
                Verdict.of(one.confirmed(), one.refuted(), one.reps(), rule),
                calls,
                one.confirmed(),
                one.refuted(),
                one.reps(),
                calls == 0 ? null : (double) one.confirmed() / calls,
                bounds == null ? null : bounds.lower(),
                bounds == null ? null : bounds.upper(),
                rule.fewestCalls(),
                rule.fewestReps(),
                rule.threshold(),
                false);
    }

    /** The same without what would tell about too few reps. */
    HypothesisResponse withheld() {
        return new HypothesisResponse(
                id,
                version,
                segment,
                assumption,
                themeId,
                evidence,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                fewestCalls,
                fewestReps,
                threshold,
                true);
    }

    HypothesisRequest toRequest() {
        return new HypothesisRequest(null, segment, assumption, themeId, evidence);
    }
}
