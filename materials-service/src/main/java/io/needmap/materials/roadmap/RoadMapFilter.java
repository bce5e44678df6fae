package io.needmap.materials.roadmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of the road map is read, from which place on. */
record RoadMapFilter(
        @Nullable RoadMapState state,
        @Nullable String quarter,
        @Nullable Double lastValue,
        @Nullable UUID lastGap) {

    String conditions() {
        return (state == null ? " AND state <> 'DECLINED'" : " AND state = :state")
                + (quarter == null ? "" : " AND quarter = :quarter")
                + (lastGap == null ? "" : " AND (value, g.id) < (:lastValue, :lastGap)");
    }

    /** States of a gap that are on the road map. */
    enum RoadMapState {
        OPEN,
        PLANNED,
        IN_PRODUCTION,
        FILLED,
        VERIFIED
    }
}
