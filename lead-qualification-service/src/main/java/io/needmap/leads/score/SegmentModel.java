package io.needmap.leads.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model for the leads of one segment, or for all.
 *
 * @param segment null for all leads
 * @param won W
 * @param lost L
 * @param base ln((W+.5)/(L+.5)), the logit that everything begins with
 * @param fittedBase the same after fitting
 */
record SegmentModel(
        @Nullable String segment,
        long won,
        long lost,
        double base,
        @Nullable Double fittedBase,
        List<ModelCriterion> criteria) {

    /** The base logit of so many outcomes. */
    static double base(long won, long lost) {
        return Math.log((won + 0.5) / (lost + 0.5));
    }
}
