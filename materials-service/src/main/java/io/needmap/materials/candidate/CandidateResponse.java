package io.needmap.materials.candidate;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A theme that emerges and that no published material answers.
 *
 * @param mentions in the last 90 days, in the regions where it emerges
 * @param regions where it emerges, most clearly first
 */
record CandidateResponse(
        UUID themeId, String themeName, long mentions, @Json List<EmergingRegion> regions) {

    /**
     * How it comes up in a region (formula 8).
     *
     * @param ratio how often now against how often in the 90 days before; null when nobody listened then
     * @param exposures calls that were listened to
     */
    record EmergingRegion(String regionCode, @Nullable Double ratio, int mentions, int exposures, int reps) {}
}
