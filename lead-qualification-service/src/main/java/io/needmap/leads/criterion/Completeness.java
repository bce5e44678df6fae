package io.needmap.leads.criterion;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How much of what Sales must know is known: Q = Σ wᵢ·answeredᵢ / Σ wᵢ over the active criteria (formula 7 of the design).
 *
 * @param completeness Q, 0 to 1; 1 when no active criterion has a weight
 * @param missing the codes of active criteria without an answer: must-knows first, then the heaviest
 * @param mustKnowMissing those of them that must be known
 */
public record Completeness(double completeness, List<String> missing, List<String> mustKnowMissing) {

    /** Sums of weights such as 0.1 and 0.2 are not exact in binary. */
    private static final double ROUNDING = 1e-9;

    /** Completeness of a name that has answered these criteria. */
    public static Completeness of(List<AskedCriterion> active, Set<UUID> answered) {
        double all = active.stream().mapToDouble(AskedCriterion::declaredWeight).sum();
        double known = active.stream()
                .filter(c -> answered.contains(c.id()))
                .mapToDouble(AskedCriterion::declaredWeight)
                .sum();
        var open = active.stream()
                .filter(c -> !answered.contains(c.id()))
                .sorted(Comparator.comparing(AskedCriterion::mustKnow)
                        .thenComparing(AskedCriterion::declaredWeight)
                        .reversed()
                        .thenComparing(AskedCriterion::code))
                .toList();
        return new Completeness(
                all == 0 ? 1 : known / all,
                open.stream().map(AskedCriterion::code).toList(),
                open.stream()
                        .filter(AskedCriterion::mustKnow)
                        .map(AskedCriterion::code)
                        .toList());
    }

    /** Whether this is enough for a call: every must-know, and a completeness of at least the threshold. */
    public boolean suffices(double threshold) {
        return mustKnowMissing.isEmpty() && completeness + ROUNDING >= threshold;
    }
}
