package io.needmap.materials.candidate;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a trend (formula 8). */
record TrendState(
        UUID themeId,
        String themeName,
        String regionCode,
        String state,
        @Nullable Double ratio,
        int mentions,
        int exposures,
        int reps) {

    TrendState {
        Objects.requireNonNull(themeId, "themeId");
        Objects.requireNonNull(themeName, "themeName");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(state, "state");
    }
}
