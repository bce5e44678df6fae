package io.needmap.activitymap.need;

import io.needmap.kit.interval.Wilson;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formula 1 of formulas.md: need or want.
 *
 * @param consistency C, the geometric mean of those of the four components that exist; null without interviews
 * @param breadth B, the lower Wilson bound of the reps' mean rate; null without interviews
 * @param regions R, the evenness of the rates of regions; null below two regions with a rate, or without a mention
 * @param quarters T, the same over quarters
 * @param repeat K, (a + 0.5)/(m + 1); null when nobody was asked again
 * @param anchoredShare mentions with a goal per mention; null without a mention
 * @param gates the conditions of a need besides C
 */
record Verdict(
        NeedClassification classification,
        @Nullable Double consistency,
        @Nullable Double breadth,
        @Nullable Double regions,
        @Nullable Double quarters,
        @Nullable Double repeat,
        @Nullable Double anchoredShare,
        int interviews,
        int mentions,
        Breadth reps,
        Collection<Group> byRegion,
        Collection<Group> byQuarter,
        List<Gate> gates) {

    /** Judges the tally of one activity. */
    static Verdict of(Collection<TallyCell> cells, NeedThresholds thresholds) {
        var reps = Breadth.of(cells);
        var byRegion = Group.by(cells, TallyCell::regionCode);
        var byQuarter = Group.by(cells, TallyCell::quarter);
        int interviews = cells.stream().mapToInt(TallyCell::interviews).sum();
        int mentions = cells.stream().mapToInt(TallyCell::mentions).sum();
        int anchored = cells.stream().mapToInt(TallyCell::anchored).sum();
        Double b = reps.interviewed() == 0
                ? null
                : Wilson.of(reps.rateSum(), reps.interviewed(), thresholds.quantile())
                        .lower();
        Double r = evenness(rates(byRegion, thresholds));
        Double t = evenness(rates(byQuarter, thresholds));
        Double k = reps.later() == 0 ? null : (reps.again() + 0.5) / (reps.later() + 1);
        Double c = geometricMean(Stream.of(b, r, t, k).toArray(Double[]::new));
        Double share = mentions == 0 ? null : (double) anchored / mentions;
        var gates = Gate.all(reps, share, byRegion, byQuarter, thresholds);
        return new Verdict(
                classify(c, reps, gates, thresholds),
                c,
                b,
                r,
                t,
                k,
                share,
                interviews,
                mentions,
                reps,
                byRegion,
                byQuarter,
                gates);
    }

    /** The rates of the groups with interviews enough to have one. */
    static List<Double> rates(Collection<Group> groups, NeedThresholds thresholds) {
        return groups.stream()
                .filter(g -> g.interviews() >= thresholds.interviewsPerGroup())
                .map(Group::rate)
                .toList();
    }

    private static @Nullable Double evenness(List<Double> rates) {
        boolean exists = rates.size() > 1 && rates.stream().anyMatch(rate -> rate > 0);
        return exists ? Statistics.evenness(rates) : null;
    }

    private static @Nullable Double geometricMean(@Nullable Double[] components) {
        var present = Stream.of(components).filter(Objects::nonNull).toList();
        if (present.isEmpty()) {
            return null;
        }
        double product = present.stream().reduce(1.0, (a, b) -> a * b);
        return Math.pow(product, 1.0 / present.size());
    }

    private static NeedClassification classify(
            @Nullable Double consistency, Breadth reps, List<Gate> gates, NeedThresholds thresholds) {
        if (consistency == null) {
            return NeedClassification.UNDETERMINED;
        }
        if (consistency >= thresholds.needConsistency() && gates.stream().allMatch(Gate::open)) {
            return NeedClassification.NEED;
        }
        boolean want = reps.interviewed() >= thresholds.repsInterviewed() && consistency < thresholds.wantConsistency();
        return want ? NeedClassification.WANT : NeedClassification.UNDETERMINED;
    }
}
