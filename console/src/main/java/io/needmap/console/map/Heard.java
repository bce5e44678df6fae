package io.needmap.console.map;

import io.needmap.console.map.FieldAnswers.Region;
import io.needmap.console.map.FieldAnswers.Rep;
import io.needmap.console.map.MapAnswer.ActivityAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who does what, by region: the same map once more for each region, and for all of them where only a quarter counts.
 *
 * @param regions the regions, in the order of the board
 * @param reps how many reps each of them has
 * @param byRegion how many reps of a region do an activity
 */
record Heard(List<Region> regions, Map<String, Integer> reps, Map<String, Map<UUID, Integer>> byRegion) {

    /** In place of a region: all of them, in the quarter that is looked at. */
    static final String EVERYWHERE = "";

    /** In place of a count that who asks must not know: of few, or of so many that the few could be computed. */
    static final int FEW = -1;

    static Heard of(List<Region> regions, List<Rep> reps, Map<String, MapAnswer> maps) {
        Map<String, Integer> pools = new HashMap<>();
        reps.forEach(rep -> pools.merge(rep.regionCode(), 1, Integer::sum));
        Map<String, Map<UUID, Integer>> byRegion = new HashMap<>();
        maps.forEach((region, map) -> byRegion.put(region, counts(map)));
        return new Heard(regions, pools, byRegion);
    }

    private static Map<UUID, Integer> counts(MapAnswer map) {
        Map<UUID, Integer> counts = new HashMap<>();
        map.stages()
                .forEach(stage -> stage.activities().forEach(activity -> {
                    var evidence = activity.evidence();
                    counts.put(activity.id(), evidence == null ? FEW : evidence.reps());
                }));
        return counts;
    }

    List<RegionDots> dots(UUID activity, String lookedAt) {
        // Without a part of them, dots would say that nobody does it there.
        if (byRegion.keySet().stream().anyMatch(region -> count(region, activity) == FEW)) {
            return List.of();
        }
        return regions.stream()
                .filter(region -> byRegion.containsKey(region.code()))
                .map(region -> new RegionDots(
                        region.code(),
                        region.name(),
                        reps.getOrDefault(region.code(), 0),
                        count(region.code(), activity),
                        !lookedAt.isEmpty() && !lookedAt.equals(region.code())))
                .toList();
    }

    int reps(ActivityAnswer activity, String lookedAt) {
        if (byRegion.containsKey(lookedAt)) {
            return count(lookedAt, activity.id());
        }
        return activity.evidence() == null ? 0 : activity.evidence().reps();
    }

    int pool(String lookedAt) {
        return lookedAt.isEmpty()
                ? reps.values().stream().mapToInt(Integer::intValue).sum()
                : reps.getOrDefault(lookedAt, 0);
    }

    private int count(String region, UUID activity) {
        return byRegion.getOrDefault(region, Map.of()).getOrDefault(activity, 0);
    }
}
