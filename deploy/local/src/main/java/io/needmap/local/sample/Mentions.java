package io.needmap.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** Decides in which of the covering interviews an activity comes up. */
final class Mentions {

    private static final int DRAWS = 200;
    private static final double MOSTLY = 0.75;

    private final List<PlannedInterview> covering;
    private final Random random;

    /** Interviews that cover the activity's transition, oldest first. */
    Mentions(List<PlannedInterview> covering, long seed) {
        this.covering = covering;
        this.random = new Random(seed);
    }

    /** The interviews in which it comes up, oldest first. */
    List<PlannedInterview> of(Pattern pattern) {
        return switch (pattern.kind()) {
            case EVERYWHERE, EVERYWHERE_NO_GOAL, FEW_ASKED -> evenly(covering, pattern.rate());
            case SOMETIMES -> evenly(lastOfEachRep(), pattern.rate());
            case ONE_REGION -> mostly(one -> one.region().equals(pattern.region()));
            case ONE_QUARTER -> mostly(one -> one.quarter() == pattern.quarter());
            case ONE_REP -> only(one -> one.person().number() == pattern.rep());
        };
    }

    /** The most even of many draws: true needs come up everywhere alike, give or take. */
    private List<PlannedInterview> evenly(List<PlannedInterview> from, double rate) {
        int count = (int) Math.round(rate * from.size());
        var best = List.<PlannedInterview>of();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < DRAWS; i++) {
            var shuffled = new ArrayList<>(from);
            Collections.shuffle(shuffled, random);
            var draw = shuffled.subList(0, count);
            double unevenness = spread(from, draw, PlannedInterview::region)
                    + spread(from, draw, PlannedInterview::quarter)
                    + 0.5 * notRepeated(from, draw);
            if (unevenness < least) {
                least = unevenness;
                best = draw;
            }
        }
        var drawn = new HashSet<>(best);
        return only(drawn::contains);
    }

    /** Nearly everybody of the group, and one from outside who picked it up. */
    private List<PlannedInterview> mostly(Predicate<PlannedInterview> group) {
        var inside = new HashSet<>(evenly(only(group), MOSTLY));
        var outside = only(group.negate());
        inside.add(outside.get(random.nextInt(outside.size())));
        return only(inside::contains);
    }

    private List<PlannedInterview> only(Predicate<PlannedInterview> which) {
        return covering.stream().filter(which).toList();
    }

    private List<PlannedInterview> lastOfEachRep() {
        var last = new HashMap<Integer, PlannedInterview>();
        covering.forEach(one -> last.put(one.person().number(), one));
        return only(last::containsValue);
    }

    /** Highest minus lowest rate over the groups. */
    private static double spread(
            List<PlannedInterview> from, List<PlannedInterview> draw, Function<PlannedInterview, Object> group) {
        var rates = from.stream()
                .map(group)
                .distinct()
                .mapToDouble(name -> share(draw, from, one -> group.apply(one).equals(name)))
                .summaryStatistics();
        return rates.getMax() - rates.getMin();
    }

    private static double share(
            List<PlannedInterview> draw, List<PlannedInterview> from, Predicate<PlannedInterview> which) {
        return (double) draw.stream().filter(which).count()
                / from.stream().filter(which).count();
    }

    /** Reps who mentioned it once and, asked again, did not. */
    private static long notRepeated(List<PlannedInterview> from, List<PlannedInterview> draw) {
        return from.stream()
                .filter(later -> !draw.contains(later))
                .filter(later -> draw.stream()
                        .anyMatch(earlier ->
                                earlier.person().equals(later.person()) && earlier.quarter() < later.quarter()))
                .count();
    }
}
