package io.needmap.activitymap.need;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The interviews of one region or one quarter.
 *
 * @param code the region's code or the quarter
 * @param reps reps interviewed
 * @param mentioners those who brought the activity up
 * @param rate mentions per interview
 */
record Group(String code, int reps, int mentioners, int interviews, int mentions, double rate) {

    /** One group a code, in the order of the codes. */
    static Collection<Group> by(Collection<TallyCell> cells, Function<TallyCell, String> code) {
        Map<String, Group> groups = cells.stream()
                .collect(Collectors.groupingBy(
                        code, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), in -> of(code, in))));
        return groups.values();
    }

    private static Group of(Function<TallyCell, String> code, Collection<TallyCell> cells) {
        int interviews = cells.stream().mapToInt(TallyCell::interviews).sum();
        int mentions = cells.stream().mapToInt(TallyCell::mentions).sum();
        long reps = cells.stream().map(TallyCell::repId).distinct().count();
        long mentioners = cells.stream()
                .filter(c -> c.mentions() > 0)
                .map(TallyCell::repId)
                .distinct()
                .count();
        return new Group(
                code.apply(cells.iterator().next()),
                (int) reps,
                (int) mentioners,
                interviews,
                mentions,
                (double) mentions / interviews);
    }
}
