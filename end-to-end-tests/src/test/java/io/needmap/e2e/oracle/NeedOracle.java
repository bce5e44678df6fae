package io.needmap.e2e.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formulas 1 and 3, for one activity from all facts about it. */
final class NeedOracle {

    private final List<Heard> window;

    /** Judges by the completed interviews of the last four quarters. */
    NeedOracle(List<Heard> window) {
        this.window = window;
    }

    Need need(List<Said> said, double coverage) {
        var transitions = said.stream().map(Said::transition).collect(Collectors.toSet());
        var covering = window.stream()
                .filter(one -> !Collections.disjoint(one.transitions(), transitions))
                .sorted(Comparator.comparing(Heard::at).thenComparing(Heard::id))
                .toList();
        var mentioned = said.stream().map(Said::interview).collect(Collectors.toCollection(HashSet::new));
        mentioned.retainAll(covering.stream().map(Heard::id).collect(Collectors.toSet()));

        var breadth = breadth(covering, mentioned);
        var regions = rates(covering, mentioned, Heard::region);
        var quarters = rates(covering, mentioned, Heard::quarter);
        var repeat = repeat(covering, mentioned);
        var consistency = consistency(Stream.of(breadth, even(regions), even(quarters), repeat)
                .filter(Objects::nonNull)
                .toList());
        var importance = Formulas.rated(latest(said, Said::importance));
        var ratings = latest(said, Said::satisfaction);
        var satisfaction = ratings.size() < 3 ? 10 * coverage : Formulas.rated(ratings);
        return new Need(
                classification(covering, mentioned, said, consistency, regions.values(), quarters.values()),
                consistency,
                breadth,
                even(regions),
                even(quarters),
                repeat,
                importance,
                satisfaction,
                Formulas.opportunity(importance, satisfaction),
                reps(covering, mentioned).size(),
                covering.size(),
                mentioned.size(),
                said.size());
    }

    private static String classification(
            List<Heard> covering,
            Set<UUID> mentioned,
            List<Said> said,
            Double consistency,
            Collection<Double> regions,
            Collection<Double> quarters) {
        int interviewed = (int) covering.stream().map(Heard::rep).distinct().count();
        long wellHeardRegions = covering.stream()
                .collect(Collectors.groupingBy(Heard::region, Collectors.mapping(Heard::rep, Collectors.toSet())))
                .values()
                .stream()
                .filter(reps -> reps.size() >= 3)
                .count();
        boolean need = consistency != null
                && consistency >= 0.60
                && reps(covering, mentioned).size() >= 3
                && 2 * anchored(said, mentioned) >= mentioned.size()
                && interviewed >= 6
                && wellHeardRegions >= 2
                && quarters.size() >= 2
                && spread(regions) >= 0.34
                && spread(quarters) >= 0.23;
        boolean want = !need && interviewed >= 6 && consistency != null && consistency < 0.45;
        return need ? "NEED" : want ? "WANT" : "UNDETERMINED";
    }

    private static long anchored(List<Said> said, Set<UUID> mentioned) {
        return said.stream()
                .filter(Said::anchored)
                .map(Said::interview)
                .filter(mentioned::contains)
                .distinct()
                .count();
    }

    private static Set<UUID> reps(List<Heard> covering, Set<UUID> mentioned) {
        return covering.stream()
                .filter(one -> mentioned.contains(one.id()))
                .map(Heard::rep)
                .collect(Collectors.toSet());
    }

    private static double spread(Collection<Double> rates) {
        return rates.isEmpty() || Collections.max(rates) == 0 ? 0 : Collections.min(rates) / Collections.max(rates);
    }

    private static Double breadth(List<Heard> covering, Set<UUID> mentioned) {
        var byRep = covering.stream().collect(Collectors.groupingBy(Heard::rep));
        double sum = byRep.values().stream()
                .mapToDouble(interviews -> rate(interviews, mentioned))
                .sum();
        return byRep.isEmpty() ? null : Formulas.wilsonLower(sum, byRep.size());
    }

    /** Mentions per interview, where there are two interviews at least. */
    private static Map<String, Double> rates(List<Heard> covering, Set<UUID> mentioned, Function<Heard, String> group) {
        var rates = new HashMap<String, Double>();
        covering.stream().collect(Collectors.groupingBy(group)).forEach((name, interviews) -> {
            if (interviews.size() >= 2) {
                rates.put(name, rate(interviews, mentioned));
            }
        });
        return rates;
    }

    private static double rate(List<Heard> interviews, Set<UUID> mentioned) {
        return (double) interviews.stream()
                        .filter(one -> mentioned.contains(one.id()))
                        .count()
                / interviews.size();
    }

    // One group alone can be neither even nor uneven, and neither can nothing.
    private static Double even(Map<String, Double> rates) {
        boolean mentioned = rates.values().stream().anyMatch(rate -> rate > 0);
        return rates.size() < 2 || !mentioned ? null : Formulas.evenness(rates.values());
    }

    private static Double repeat(List<Heard> inOrder, Set<UUID> mentioned) {
        int later = 0;
        int again = 0;
        var begun = new HashSet<UUID>();
        for (var interview : inOrder) {
            boolean came = mentioned.contains(interview.id());
            if (begun.contains(interview.rep())) {
                later++;
                again += came ? 1 : 0;
            } else if (came) {
                begun.add(interview.rep());
            }
        }
        return later == 0 ? null : (again + 0.5) / (later + 1);
    }

    private static Double consistency(List<Double> parts) {
        return parts.isEmpty() ? null : Formulas.geometricMean(parts);
    }

    /** One rating a rep, the latest. */
    private static List<Integer> latest(List<Said> said, Function<Said, Integer> rating) {
        var byRep = new LinkedHashMap<UUID, Integer>();
        said.stream()
                .filter(one -> rating.apply(one) != null)
                .sorted(Comparator.comparing(Said::at)
                        .thenComparing(Said::recordedAt)
                        .thenComparing(Said::id))
                .forEach(one -> byRep.put(one.rep(), rating.apply(one)));
        return new ArrayList<>(byRep.values());
    }
}
