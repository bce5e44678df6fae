package io.needmap.activitymap.need;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fewest further interviews that open the count gates of formula 1, found by trying all there could be. */
final class FewestInterviews {

    private static final int MOST = 9;

    private final Collection<TallyCell> cells;
    private final Map<String, Integer> unasked;
    private final Quarter now;

    FewestInterviews(Collection<TallyCell> cells, Map<String, Integer> unasked, Quarter now) {
        this.cells = cells;
        this.unasked = unasked;
        this.now = now;
    }

    /** Who can be asked for the first time in the quarters that are left. */
    static Map<String, Integer> unasked(
            Map<String, Integer> never, Collection<TallyCell> cells, Collection<TallyCell> left) {
        Map<String, Integer> unasked = new HashMap<>(never);
        Set<Object> asked = left.stream().map(TallyCell::repId).collect(Collectors.toSet());
        cells.stream()
                .filter(c -> !asked.contains(c.repId()))
                .forEach(c -> unasked.merge(c.regionCode(), 1, Integer::sum));
        return unasked;
    }

    /** None when there are not enough reps for any number of interviews. */
    int count() {
        for (int count = 0; count <= MOST; count++) {
            if (opens(count, false) || opens(count, true)) {
                return count;
            }
        }
        return -1;
    }

    /** In this quarter, or until the next one, when the oldest counts no longer. */
    private boolean opens(int count, boolean untilNext) {
        var window = Window.endingWith(now.plus(untilNext ? 1 : 0), 4);
        var left = cells.stream()
                .filter(c -> c.quarter().compareTo(window.from()) >= 0)
                .toList();
        return new Plan(left, unasked(unasked, cells, left), untilNext).opens(count);
    }

    /** All ways to ask new reps of three regions, in this quarter or the next, and to ask others again. */
    private final class Plan {

        private final List<TallyCell> left;
        private final Map<String, Integer> free;
        private final boolean untilNext;

        Plan(List<TallyCell> left, Map<String, Integer> free, boolean untilNext) {
            this.left = left;
            this.free = free;
            this.untilNext = untilNext;
        }

        boolean opens(int count) {
            for (int north = 0; north <= Math.min(count, free.getOrDefault("N", 0)); north++) {
                for (int south = 0; south <= Math.min(count - north, free.getOrDefault("S", 0)); south++) {
                    for (int west = 0; west <= Math.min(count - north - south, free.getOrDefault("W", 0)); west++) {
                        for (int next = 0; next <= (untilNext ? count : 0); next++) {
                            if (opens(Map.of("N", north, "S", south, "W", west), count - next, next)) {
                                return true;
                            }
                        }
                    }
                }
            }
            return false;
        }

        private boolean opens(Map<String, Integer> fresh, int inThis, int inNext) {
            int reps = reps(left)
                    + fresh.values().stream().mapToInt(Integer::intValue).sum();
            long regions = fresh.keySet().stream()
                    .filter(region -> reps(of(region)) + fresh.get(region) >= 3)
                    .count();
            Map<String, Integer> quarters = new HashMap<>();
            left.forEach(c -> quarters.merge(c.quarter(), c.interviews(), Integer::sum));
            quarters.merge(now.toString(), inThis, Integer::sum);
            quarters.merge(now.plus(1).toString(), inNext, Integer::sum);
            long mentioned = left.stream()
                    .filter(c -> c.mentions() > 0)
                    .map(TallyCell::repId)
                    .distinct()
                    .count();
            return reps >= 6
                    && regions >= 2
                    && quarters.values().stream().filter(n -> n >= 2).count() >= 2
                    && mentioned + inThis + inNext >= 3;
        }

        private List<TallyCell> of(String region) {
            return left.stream().filter(c -> c.regionCode().equals(region)).toList();
        }

        private static int reps(Collection<TallyCell> some) {
            return (int) some.stream().map(TallyCell::repId).distinct().count();
        }
    }
}
