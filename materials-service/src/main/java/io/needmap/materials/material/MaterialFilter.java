package io.needmap.materials.material;

import io.needmap.materials.coverage.MaterialFreshness.FreshnessLabel;
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
 * @param freshness those in use that are as fresh as that today
 * @param after the last id of the page before
 */
record MaterialFilter(
        @Nullable MaterialKind kind,
        @Nullable MaterialState state,
        @Nullable Origin origin,
        @Nullable MatchState matchState,
        @Nullable String regionCode,
        @Nullable String q,
        @Nullable FreshnessLabel freshness,
        @Nullable UUID after) {

    /** Conditions only for what is asked for, so that each list has its index. */
    String conditions() {
        return (kind == null ? "" : " AND kind = :kind")
                + (state == null ? "" : " AND state = :state")
                + (origin == null ? "" : " AND origin = :origin")
                + (matchState == null ? "" : " AND match_state = :matchState")
                + (regionCode == null ? "" : " AND region_codes @> ARRAY[CAST(:regionCode AS text)]")
                + (q == null || q.isBlank() ? "" : " AND search @@ websearch_to_tsquery('simple', :q)")
                + (freshness == null ? "" : asFresh(freshness))
                + (after == null ? "" : " AND id > :after");
    }

    private static String asFresh(FreshnessLabel freshness) {
        String expiry = freshness == FreshnessLabel.STALE
                ? "expires_on < :today OR "
                : "(expires_on IS NULL OR expires_on >= :today) AND ";
        return " AND state IN ('PUBLISHED', 'AT_RISK') AND (" + expiry + """
                EXISTS (
                    SELECT FROM unnest(:kinds, :from, :until) AS v (kind, first, past) WHERE v.kind = material.kind
                        AND coalesce(verified_on, CAST(created_at AT TIME ZONE 'UTC' AS date)) >= v.first
                        AND coalesce(verified_on, CAST(created_at AT TIME ZONE 'UTC' AS date)) < v.past))
                """;
    }
}
