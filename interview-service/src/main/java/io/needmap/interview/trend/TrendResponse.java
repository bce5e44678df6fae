package io.needmap.interview.trend;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trend of one theme in one region, with the counts that led to it.
 *
 * @param ratio rate now against rate before, formula 8
 * @param z of the logarithm of the ratio
 * @param mentions in the last 90 days, on ride-alongs and in call notes
 * @param exposures calls of ride-alongs, and call notes, in the last 90 days
 * @param mentionsBefore in the 90 days before those
 * @param exposuresBefore in the 90 days before those
 * @param reps with whom it came up in the last 90 days
 * @param suppressed whether the figures are withheld, since they would tell too much about too few reps
 * @param since when the last 90 days began
 */
record TrendResponse(
        UUID themeId,
        String themeName,
        String regionCode,
        @Nullable TrendState state,
        @Nullable Double ratio,
        @Nullable Double z,
        @Nullable Long mentions,
        @Nullable Long exposures,
        @Nullable Long mentionsBefore,
        @Nullable Long exposuresBefore,
        @Nullable Integer reps,
        boolean suppressed,
        Instant since) {

    static TrendResponse of(TrendRow row, Instant since) {
        var trend = row.trend();
        return new TrendResponse(
                row.themeId(),
                row.themeName(),
                row.regionCode(),
                trend.state(),
                trend.ratio(),
                trend.z(),
                row.mentions(),
                row.exposures(),
                row.mentionsBefore(),
                row.exposuresBefore(),
                row.reps(),
                false,
                since);
    }

    static TrendResponse suppressed(TrendRow row, Instant since) {
        return new TrendResponse(
                row.themeId(),
                row.themeName(),
                row.regionCode(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                since);
    }
}
