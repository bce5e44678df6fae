package io.needmap.interview.trend;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trend of a theme in a region as it was told last, the data of its events; fields as in {@link TrendResponse}.
 *
 * @param id of the pair of theme and region
 */
record TrendTold(
        UUID id,
        long version,
        UUID themeId,
        String themeName,
        String regionCode,
        TrendState state,
        @Nullable Double ratio,
        @Nullable Double z,
        long mentions,
        long exposures,
        long mentionsBefore,
        long exposuresBefore,
        int reps,
        Instant since)
        implements Versioned {

    /**
     * The trend as it is now.
     *
     * @param before as it was told last; null when it never was
     */
    static TrendTold of(TrendRow row, @Nullable TrendTold before, UUID newId, Instant since) {
        var trend = row.trend();
        return new TrendTold(
                before == null ? newId : before.id(),
                before == null ? 1 : before.version() + 1,
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
                since);
    }

    /** The trend once nobody has mentioned the theme for half a year. */
    TrendTold silent(Instant now) {
        return new TrendTold(
                id, version + 1, themeId, themeName, regionCode, TrendState.STABLE, null, null, 0, 0, 0, 0, 0, now);
    }
}
