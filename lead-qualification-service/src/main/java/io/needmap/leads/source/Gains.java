package io.needmap.leads.source;

import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Completeness;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How many names could be qualified if one thing were different: a question answered, or no longer asked.
 *
 * <p>A name can be qualified when it knows enough, none of its answers to the questions asked is a knock-out, and it did not
 * opt out. So a name is gained by asking a question when it cannot be qualified now, could be with an answer, and the answer
 * is no knock-out. What it will be nobody knows; with ρₛ, the share of the answers to the question that refuse among those
 * that names of its source gave, gained = Σₛ (1 − ρₛ)·Nₛ, the number to expect, to the next whole one.
 */
final class Gains {

    private final List<AskedCriterion> active;
    private final double qualifiedFrom;
    private final RefusedShares refused;

    Gains(List<AskedCriterion> active, double qualifiedFrom, RefusedShares refused) {
        this.active = active;
        this.qualifiedFrom = qualifiedFrom;
        this.refused = refused;
    }

    /** Names that lack an answer to it. */
    static long without(UUID criterionId, Collection<Pattern> patterns) {
        return patterns.stream()
                .filter(p -> !p.answered().contains(criterionId))
                .mapToLong(Pattern::names)
                .sum();
    }

    /** Names that are known well enough as it is, and only have to be qualified. */
    long ready(Collection<Pattern> patterns) {
        return patterns.stream()
                .filter(p -> qualifies(active, p, p.answered()))
                .mapToLong(Pattern::names)
                .sum();
    }

    /** Names that opted out, or whose answer to a question that is asked is a knock-out: no other answer helps them. */
    long refused(Collection<Pattern> patterns) {
        return patterns.stream()
                .filter(p -> isRefused(active, p))
                .mapToLong(Pattern::names)
                .sum();
    }

    /** Names that could be qualified if this were asked, when it is not, and answered, and cannot now. */
    long byAsking(AskedCriterion criterion, Collection<Pattern> patterns) {
        var asked = new LinkedHashSet<>(active);
        asked.add(criterion);
        double gained = patterns.stream()
                .filter(p -> !qualifies(active, p, p.answered()))
                .filter(p -> qualifies(asked, p, with(p.answered(), criterion.id())))
                .mapToDouble(p -> p.names() * passes(criterion, p))
                .sum();
        return Math.round(gained);
    }

    /** The chance that the answer of such a name, if it still has to be given, is no knock-out. */
    private double passes(AskedCriterion criterion, Pattern pattern) {
        Double share = pattern.answered().contains(criterion.id()) ? null : refused.of(criterion, pattern.source());
        return share == null ? 1 : 1 - share;
    }

    /** Names that could be qualified if this were asked no more, and cannot now. */
    long byDropping(UUID criterionId, Collection<Pattern> patterns) {
        var rest = active.stream().filter(c -> !c.id().equals(criterionId)).toList();
        return patterns.stream()
                .filter(p -> !qualifies(active, p, p.answered()) && qualifies(rest, p, p.answered()))
                .mapToLong(Pattern::names)
                .sum();
    }

    private boolean qualifies(Collection<AskedCriterion> asked, Pattern pattern, Set<UUID> answered) {
        return !asked.isEmpty()
                && !isRefused(asked, pattern)
                && Completeness.of(List.copyOf(asked), answered).suffices(qualifiedFrom);
    }

    private static boolean isRefused(Collection<AskedCriterion> asked, Pattern pattern) {
        return pattern.optedOut()
                || asked.stream().anyMatch(c -> pattern.refused().contains(c.id()));
    }

    private static Set<UUID> with(Set<UUID> answered, UUID criterionId) {
        var more = new HashSet<>(answered);
        more.add(criterionId);
        return more;
    }
}
