package io.needmap.activitymap.need;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fewest further interviews that would open the count gates of formula 1. One interview can serve a region, a
 * quarter and a further mention at once, so the number is the largest of the three shortages, not their sum.
 */
final class MissingEvidence {

    /** A region without a code is one that has no rep yet. */
    private record Region(String code, int reps, int interviews, int unasked) {

        int shortOf(int repsPerRegion) {
            return Math.max(0, repsPerRegion - reps);
        }
    }

    private record Slot(String region, boolean newRep) {}

    private static final String NO_REGION_YET = "";

    private final Verdict verdict;
    private final NeedThresholds thresholds;
    private final List<Region> regions;
    private final Quarter current;

    private MissingEvidence(Verdict verdict, NeedThresholds thresholds, List<Region> regions, Quarter current) {
        this.verdict = verdict;
        this.thresholds = thresholds;
        this.regions = regions;
        this.current = current;
    }

    /**
     * Which interviews are missing. When some of them must wait for a quarter to come, the oldest one will count no longer
     * by then, and who was asked in it alone can be asked again.
     *
     * @param cells the tally of the quarters that count now
     * @param unasked by region, the active reps who had no interview in the tally given
     * @param current further interviews can be held now or later, not in a quarter that is over
     */
    static List<MissingInterviews> of(
            Collection<TallyCell> cells,
            NeedThresholds thresholds,
            Function<Collection<TallyCell>, Map<String, Integer>> unasked,
            Quarter current) {
        List<MissingInterviews> missing = List.of();
        for (int ahead = 0; ahead < thresholds.windowQuarters(); ahead++) {
            var end = current.plus(ahead);
            var window = Window.endingWith(end, thresholds.windowQuarters());
            var left = cells.stream()
                    .filter(c -> c.quarter().compareTo(window.from()) >= 0)
                    .toList();
            missing = of(Verdict.of(left, thresholds), thresholds, unasked.apply(left), current);
            if (missing.stream().allMatch(m -> m.quarter().compareTo(end.toString()) <= 0)) {
                break;
            }
        }
        return missing;
    }

    private static List<MissingInterviews> of(
            Verdict verdict, NeedThresholds thresholds, Map<String, Integer> unasked, Quarter current) {
        var groups = verdict.byRegion().stream().collect(Collectors.toMap(Group::code, g -> g));
        Set<String> codes = new TreeSet<>(unasked.keySet());
        codes.addAll(groups.keySet());
        var regions = new ArrayList<Region>();
        for (String code : codes) {
            Group group = groups.get(code);
            regions.add(new Region(
                    code,
                    group == null ? 0 : group.reps(),
                    group == null ? 0 : group.interviews(),
                    unasked.getOrDefault(code, 0)));
        }
        return new MissingEvidence(verdict, thresholds, regions, current).interviews();
    }

    private List<MissingInterviews> interviews() {
        var chosen = chosenRegions();
        Deque<Slot> byRegion = regionSlots(chosen);
        Deque<String> byQuarter = quarterSlots();
        int mentions = thresholds.repsMentioned() - verdict.reps().mentioned();
        int total = Math.max(mentions, Math.max(byRegion.size(), byQuarter.size()));
        Map<List<String>, int[]> planned = new LinkedHashMap<>();
        for (int i = 0; i < total; i++) {
            String quarter = byQuarter.isEmpty() ? current.toString() : byQuarter.pop();
            var slot = byRegion.isEmpty() ? new Slot(thinnest(chosen), false) : byRegion.pop();
            int[] counts = planned.computeIfAbsent(List.of(slot.region(), quarter), key -> new int[2]);
            counts[0]++;
            counts[1] += slot.newRep() ? 1 : 0;
        }
        return planned.entrySet().stream()
                .map(e -> new MissingInterviews(
                        known(e.getKey().get(0)), e.getKey().get(1), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static @Nullable String known(String region) {
        return region.equals(NO_REGION_YET) ? null : region;
    }

    /** The regions that come nearest to enough reps; those that have too few reps at all only when nothing else is left. */
    private List<Region> chosenRegions() {
        int enough = thresholds.repsPerRegion();
        var chosen = regions.stream()
                .sorted(Comparator.comparing((Region r) -> r.shortOf(enough) > r.unasked())
                        .thenComparing(r -> r.shortOf(enough))
                        .thenComparing(Region::interviews, Comparator.reverseOrder())
                        .thenComparing(Region::code))
                .limit(thresholds.regions())
                .collect(Collectors.toCollection(ArrayList::new));
        while (chosen.size() < thresholds.regions()) {
            chosen.add(new Region(NO_REGION_YET, 0, 0, 0));
        }
        return chosen;
    }

    /** Interviews with reps who were not asked yet: for the regions, then until enough reps were asked at all. */
    private Deque<Slot> regionSlots(List<Region> chosen) {
        var slots = new ArrayDeque<Slot>();
        Map<String, Integer> left = new HashMap<>();
        regions.forEach(r -> left.put(r.code(), r.unasked()));
        for (var region : chosen) {
            int shortOf = region.shortOf(thresholds.repsPerRegion());
            for (int i = 0; i < shortOf; i++) {
                slots.add(new Slot(region.code(), true));
            }
            left.merge(region.code(), -shortOf, Integer::sum);
        }
        while (verdict.reps().interviewed() + slots.size() < thresholds.repsInterviewed()) {
            String roomiest = left.entrySet().stream()
                    .filter(e -> e.getValue() > 0)
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(NO_REGION_YET);
            slots.add(new Slot(roomiest, true));
            left.merge(roomiest, -1, Integer::sum);
        }
        return slots;
    }

    /** The quarters, from the current one on, in which interviews are short. */
    private Deque<String> quarterSlots() {
        Map<String, Integer> held =
                verdict.byQuarter().stream().collect(Collectors.toMap(Group::code, Group::interviews));
        long open = held.values().stream()
                .filter(n -> n >= thresholds.interviewsPerGroup())
                .count();
        var slots = new ArrayDeque<String>();
        for (int ahead = 0; open < thresholds.quarters(); ahead++) {
            String quarter = current.plus(ahead).toString();
            int shortOf = thresholds.interviewsPerGroup() - held.getOrDefault(quarter, 0);
            for (int i = 0; i < shortOf; i++) {
                slots.add(quarter);
            }
            open += shortOf > 0 ? 1 : 0;
        }
        return slots;
    }

    private static String thinnest(Collection<Region> chosen) {
        return chosen.stream()
                .min(Comparator.comparing(Region::interviews).thenComparing(Region::code))
                .orElseThrow()
                .code();
    }
}
