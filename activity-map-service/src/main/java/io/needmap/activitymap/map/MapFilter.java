package io.needmap.activitymap.map;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which map.
 *
 * @param segment whose buying cycle, unless a cycle is named
 * @param asOf the map as it was shown then
 */
record MapFilter(
        @Nullable UUID cycleId,
        @Nullable String segment,
        @Nullable String regionCode,
        @Nullable String quarter,
        @Nullable Instant asOf) {

    /** Nothing was shown before computers counted time. */
    MapFilter {
        if (asOf != null && asOf.isBefore(Instant.EPOCH)) {
            asOf = Instant.EPOCH;
        }
    }

    /** The same without a region and a quarter. */
    MapFilter everywhere() {
        return new MapFilter(cycleId, segment, null, null, asOf);
    }

    boolean breaksDown() {
        return regionCode != null || quarter != null;
    }
}
