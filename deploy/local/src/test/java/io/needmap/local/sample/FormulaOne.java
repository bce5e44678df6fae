package io.needmap.local.sample;

import io.needmap.local.sample.Pattern.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formula 1 (need or want), written here once more from the text alone, to judge what the sample company says. */
final class FormulaOne {

    private static final double Z = 1.2816;

    private final List<PlannedInterview> covering;
    private final Set<PlannedInterview> mentioned;
    private final double anchored;

    FormulaOne(List<PlannedInterview> covering, Collection<SampleStatement> mentions, long goals) {
        this.covering = covering;
        this.mentioned = mentions.stream().map(SampleStatement::interview).collect(Collectors.toSet());
        this.anchored = mentions.isEmpty() ? 0 : (double) goals / mentions.size();
    }

    Verdict verdict() {
        var byRep = covering.stream()
                .collect(Collectors.groupingBy(one -> one.person().number()));
        int reps = byRep.size();
        long mentioning =
                mentioned.stream().map(one -> one.person().number()).distinct().count();
        var regions = rates(PlannedInterview::region);
        var quarters = rates(PlannedInterview::quarter);
        var repsByRegion = covering.stream()
                .collect(Collectors.groupingBy(
                        PlannedInterview::region,
                        Collectors.mapping(one -> one.person().number(), Collectors.toSet())));
        long fullRegions =
                repsByRegion.values().stream().filter(some -> some.size() >= 3).count();
        double c = consistency(byRep.values(), regions, quarters);
        boolean gates = mentioning >= 3
                && anchored >= 0.5
                && reps >= 6
                && fullRegions >= 2
                && quarters.size() >= 2
                && lowest(regions) >= 0.34 * highest(regions)
                && lowest(quarters) >= 0.23 * highest(quarters);
        if (gates && c >= 0.60) {
            return Verdict.NEED;
        }
        return reps >= 6 && c < 0.45 ? Verdict.WANT : Verdict.UNDETERMINED;
    }

    private double consistency(Collection<List<PlannedInterview>> byRep, List<Double> regions, List<Double> quarters) {
        double sum = byRep.stream().mapToDouble(this::share).sum();
        var parts = new ArrayList<Double>();
        parts.add(wilsonLower(sum, byRep.size()));
        if (regions.size() >= 2) {
            parts.add(evenness(regions));
        }
        if (quarters.size() >= 2) {
            parts.add(evenness(quarters));
        }
        int later = 0;
        int again = 0;
        for (var some : byRep) {
            boolean before = false;
            for (var one : some) {
                if (before) {
                    later++;
                    again += mentioned.contains(one) ? 1 : 0;
                }
                before |= mentioned.contains(one);
            }
        }
        if (later > 0) {
            parts.add((again + 0.5) / (later + 1));
        }
        double product = parts.stream().reduce(1.0, (a, b) -> a * b);
        return Math.pow(product, 1.0 / parts.size());
    }

    private double share(List<PlannedInterview> some) {
        return (double) some.stream().filter(mentioned::contains).count() / some.size();
    }

    private List<Double> rates(Function<PlannedInterview, Object> group) {
        return covering.stream().collect(Collectors.groupingBy(group)).values().stream()
                .filter(some -> new HashSet<>(some).size() >= 2)
                .map(this::share)
                .toList();
    }

    static double wilsonLower(double x, double n) {
        double p = x / n;
        double root = Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (p + Z * Z / (2 * n) - Z * root) / (1 + Z * Z / n);
    }

    static double evenness(List<Double> rates) {
        double sum = rates.stream().mapToDouble(rate -> rate).sum();
        if (sum == 0) {
            return 0;
        }
        double entropy = rates.stream()
                .mapToDouble(rate -> rate / sum)
                .filter(q -> q > 0)
                .map(q -> -q * Math.log(q))
                .sum();
        return entropy / Math.log(rates.size());
    }

    private static double lowest(List<Double> rates) {
        return rates.stream().mapToDouble(rate -> rate).min().orElse(0);
    }

    private static double highest(List<Double> rates) {
        return rates.stream().mapToDouble(rate -> rate).max().orElse(0);
    }
}
