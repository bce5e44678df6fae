package io.needmap.activitymap.need;

import io.needmap.activitymap.need.Scenario.Interview;
import io.needmap.activitymap.need.Scenario.Said;
import io.needmap.kit.interval.Wilson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the service should say of an activity, worked out from all facts at once, the plain way. */
final class NeedOracle {

    /** What is compared. */
    record Expected(
            Double consistency,
            Double breadth,
            Double regions,
            Double quarters,
            Double repeat,
            double importance,
            double satisfaction,
            int reps,
            int repsInterviewed,
            int interviews,
            int mentions,
            int statements,
            Double anchoredShare,
            int openObjections) {}

    private NeedOracle() {}

    static Expected of(Scenario scenario, UUID activity, Collection<String> window) {
        var said = scenario.said.stream()
                .filter(s -> s.activityId().equals(activity))
                .toList();
        Set<String> transitions = said.stream().map(Said::transition).collect(Collectors.toSet());
        var covering = scenario.interviews.stream()
                .filter(i -> i.completed() && window.contains(i.conversation().quarter()))
                .filter(i -> i.transitions().stream().anyMatch(transitions::contains))
                .sorted(Comparator.comparing((Interview i) -> i.conversation().at()))
                .toList();
        Set<UUID> mentioned =
                said.stream().map(s -> s.interview().conversation().id()).collect(Collectors.toSet());
        Set<UUID> anchored = said.stream()
                .filter(Said::anchored)
                .map(s -> s.interview().conversation().id())
                .collect(Collectors.toSet());
        var mentions = covering.stream()
                .filter(i -> mentioned.contains(i.conversation().id()))
                .toList();
        Double breadth = breadth(covering, mentioned);
        Double regions = evenness(covering, mentioned, i -> i.conversation().regionCode());
        Double quarters = evenness(covering, mentioned, i -> i.conversation().quarter());
        Double repeat = repeat(covering, mentioned);
        var satisfied = latest(said, Said::satisfaction);
        return new Expected(
                geometricMean(breadth, regions, quarters, repeat),
                breadth,
                regions,
                quarters,
                repeat,
                score(latest(said, Said::importance)),
                satisfied.size() < 3 ? 10 * scenario.coverage.getOrDefault(activity, 0.0) : score(satisfied),
                reps(mentions),
                reps(covering),
                covering.size(),
                mentions.size(),
                said.size(),
                mentions.isEmpty()
                        ? null
                        : (double) mentions.stream()
                                        .filter(i -> anchored.contains(
                                                i.conversation().id()))
                                        .count()
                                / mentions.size(),
                covering.stream().mapToInt(Interview::openObjections).sum());
    }

    private static int reps(List<Interview> interviews) {
        return (int) interviews.stream()
                .map(i -> i.conversation().repId())
                .distinct()
                .count();
    }

    private static Double breadth(List<Interview> covering, Set<UUID> mentioned) {
        var byRep = covering.stream()
                .collect(Collectors.groupingBy(i -> i.conversation().repId()));
        double sum =
                byRep.values().stream().mapToDouble(in -> rate(in, mentioned)).sum();
        return byRep.isEmpty() ? null : Wilson.of(sum, byRep.size()).lower();
    }

    private static double rate(List<Interview> interviews, Set<UUID> mentioned) {
        return (double) interviews.stream()
                        .filter(i -> mentioned.contains(i.conversation().id()))
                        .count()
                / interviews.size();
    }

    private static Double evenness(List<Interview> covering, Set<UUID> mentioned, Function<Interview, String> group) {
        var rates = covering.stream().collect(Collectors.groupingBy(group)).values().stream()
                .filter(in -> in.size() >= 2)
                .map(in -> rate(in, mentioned))
                .toList();
        boolean exists = rates.size() > 1 && rates.stream().anyMatch(r -> r > 0);
        return exists ? Statistics.evenness(rates) : null;
    }

    private static Double repeat(List<Interview> inOrder, Set<UUID> mentioned) {
        Set<UUID> begun = new HashSet<>();
        int later = 0;
        int again = 0;
        for (var interview : inOrder) {
            boolean came = mentioned.contains(interview.conversation().id());
            if (begun.contains(interview.conversation().repId())) {
                later++;
                again += came ? 1 : 0;
            } else if (came) {
                begun.add(interview.conversation().repId());
            }
        }
        return later == 0 ? null : (again + 0.5) / (later + 1);
    }

    private static List<Integer> latest(List<Said> said, Function<Said, Integer> rating) {
        Map<UUID, Integer> byRep = new HashMap<>();
        said.stream()
                .filter(s -> rating.apply(s) != null)
                .sorted(Comparator.comparing(
                        (Said s) -> s.interview().conversation().at()))
                .forEach(s -> byRep.put(s.interview().conversation().repId(), rating.apply(s)));
        return new ArrayList<>(byRep.values());
    }

    private static double score(List<Integer> ratings) {
        return 10.0 * (ratings.stream().filter(r -> r >= 4).count() + 1) / (ratings.size() + 2);
    }

    private static Double geometricMean(Double... parts) {
        double product = 1;
        int present = 0;
        for (Double part : parts) {
            if (part != null) {
                product *= part;
                present++;
            }
        }
        return present == 0 ? null : Math.pow(product, 1.0 / present);
    }
}
