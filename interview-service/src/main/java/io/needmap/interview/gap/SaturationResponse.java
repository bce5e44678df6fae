package io.needmap.interview.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether interviews about a transition still bring anything new.
 *
 * @param base distinct activities of the first four interviews
 * @param ratios new activities divided by the base, for the latest pairs of later interviews, at most 20
 * @param suppressed whether the figures are withheld, since fewer than three reps were interviewed
 */
record SaturationResponse(
        String from,
        String to,
        @Nullable Integer interviews,
        @Nullable Long base,
        @Nullable List<Double> ratios,
        @Nullable Boolean saturated,
        boolean suppressed) {

    static SaturationResponse of(SaturationRow row) {
        var saturation = Saturation.of(row.newOnes());
        return new SaturationResponse(
                row.from(),
                row.to(),
                row.interviews(),
                saturation.base(),
                saturation.ratios(),
                saturation.saturated(),
                false);
    }

    static SaturationResponse suppressed(SaturationRow row) {
        return new SaturationResponse(row.from(), row.to(), null, null, null, null, true);
    }
}
