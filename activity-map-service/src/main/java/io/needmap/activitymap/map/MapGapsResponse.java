package io.needmap.activitymap.map;

import io.needmap.activitymap.need.MissingInterviews;
import io.needmap.kit.web.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What nobody decided.
 *
 * @param items one an activity and kind, by kind
 */
record MapGapsResponse(
        NotPlacedResponse statementsNotPlaced,
        List<MapGapResponse> items,
        @Nullable String nextPageToken,
        Map<String, Instant> asOf,
        double lagSeconds,
        boolean stale)
        implements Paged {

    /** Statements that wait in the inbox, and since when the oldest one does. */
    record NotPlacedResponse(
            long waiting, long parked, @Nullable Instant oldest) {}

    /**
     * One activity, and what is undecided about it.
     *
     * @param missing the interviews that would settle a need; only when it is short of evidence
     */
    record MapGapResponse(
            MapGapKind kind,
            UUID activityId,
            String activityName,

            @Json List<MissingInterviews> missing) {

        MapGapResponse veiled() {
            return new MapGapResponse(kind, activityId, activityName, MissingInterviews.anywhere(missing));
        }
    }
}
