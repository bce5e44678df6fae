package io.needmap.materials.material;

import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.coverage.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which materials a list shows.
 *
 * @param regionCode those meant for the region; not those meant for everywhere
 * @param q words that title or description must hold
 * @param after the last id of the page before
 */
record MaterialFilter(
        @Nullable MaterialKind kind,
        @Nullable MaterialState state,
        @Nullable Origin origin,
        @Nullable MatchState matchState,
        @Nullable String regionCode,
        @Nullable String q,
        @Nullable UUID after) {

    /** Conditions only for what is asked for, so that each list has its index. */
    String conditions() {
        return (kind == null ? "" : " AND kind = :kind")
                + (state == null ? "" : " AND state = :state")
                + (origin == null ? "" : " AND origin = :origin")
                + (matchState == null ? "" : " AND match_state = :matchState")
                + (regionCode == null ? "" : " AND region_codes @> ARRAY[CAST(:regionCode AS text)]")
                + (q == null || q.isBlank() ? "" : " AND search @@ websearch_to_tsquery('simple', :q)")
                + (after == null ? "" : " AND id > :after");
    }
}
