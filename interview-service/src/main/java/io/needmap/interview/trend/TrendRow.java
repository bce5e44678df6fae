package io.needmap.interview.trend;

import java.util.UUID;

/** The counts behind the trend of one theme in one region. */
record TrendRow(
        UUID themeId,
        String themeName,
        String regionCode,
        long mentions,
        long mentionsBefore,
        int reps,
        int repsBefore,
        int allReps,
        long exposures,
        long exposuresBefore,
        int exposedReps) {

    Trend trend() {
        return Trend.of(
                new Trend.Period(mentions, exposures, reps),
                new Trend.Period(mentionsBefore, exposuresBefore, repsBefore));
    }
}
