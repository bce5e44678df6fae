package io.needmap.activitymap.map;

import io.needmap.activitymap.candour.Veil;
import io.needmap.activitymap.map.MapRepository.PartsRow;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of a part of the map a manager may not see, activity by activity: evidence and objections each by who is behind them.
 *
 * @param said over who said it
 * @param objected over who heard open objections
 */
record MapVeil(Map<UUID, Veil> said, Map<UUID, Veil> objected) {

    /** Hides nothing. */
    static final MapVeil NONE = new MapVeil(Map.of(), Map.of());

    /**
     * Quarters of regions add up to regions and to quarters at once, so that there the next part would not hide the few: of
     * an activity every part is shown, or none.
     */
    static MapVeil of(Collection<PartsRow> rows, MapFilter filter) {
        boolean both = filter.regionCode() != null && filter.quarter() != null;
        return new MapVeil(
                rows.stream()
                        .collect(Collectors.toMap(
                                PartsRow::activityId, r -> Veil.over(r.fewSaid(), both ? null : r.nextSaid()))),
                rows.stream()
                        .collect(Collectors.toMap(
                                PartsRow::activityId,
                                r -> Veil.over(r.fewObjected(), both ? null : r.nextObjected()))));
    }

    Veil said(UUID activityId) {
        return said.getOrDefault(activityId, Veil.NONE);
    }

    Veil objected(UUID activityId) {
        return objected.getOrDefault(activityId, Veil.NONE);
    }
}
