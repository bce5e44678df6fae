package io.needmap.leads.source;

import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Completeness;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How many names could be handed over if one thing were different: a question answered, or no longer asked. */
final class Gains {

    private final List<AskedCriterion> active;
    private final double qualifiedFrom;

    Gains(List<AskedCriterion> active, double qualifiedFrom) {
        this.active = active;
        this.qualifiedFrom = qualifiedFrom;
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
                .filter(p -> suffices(active, p.answered()))
                .mapToLong(Pattern::names)
                .sum();
    }

    /** Names that could be qualified if this were asked, when it is not, and answered, and cannot now. */
    long byAsking(AskedCriterion criterion, Collection<Pattern> patterns) {
        var asked = new LinkedHashSet<>(active);
        asked.add(criterion);
        return patterns.stream()
                .filter(p -> !suffices(active, p.answered()))
                .filter(p -> suffices(asked, with(p.answered(), criterion.id())))
                .mapToLong(Pattern::names)
                .sum();
    }

    /** Names that could be qualified if this were asked no more, and cannot now. */
    long byDropping(UUID criterionId, Collection<Pattern> patterns) {
        var rest = active.stream().filter(c -> !c.id().equals(criterionId)).toList();
        return rest.isEmpty()
                ? 0
                : patterns.stream()
                        .filter(p -> !suffices(active, p.answered()) && suffices(rest, p.answered()))
                        .mapToLong(Pattern::names)
                        .sum();
    }

    private boolean suffices(Collection<AskedCriterion> asked, Set<UUID> answered) {
        return !asked.isEmpty() && Completeness.of(List.copyOf(asked), answered).suffices(qualifiedFrom);
    }

    private static Set<UUID> with(Set<UUID> answered, UUID criterionId) {
        var more = new HashSet<>(answered);
        more.add(criterionId);
        return more;
    }
}
