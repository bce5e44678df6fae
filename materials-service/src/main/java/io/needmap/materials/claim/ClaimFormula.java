package io.needmap.materials.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formula 9: four tests, and the claim is worth as much as the weakest of them. */
final class ClaimFormula {

    private static final int ENOUGH_STRENGTH = 3;
    private static final Comparator<ClaimEvidence> OLDEST_FIRST = Comparator.comparing(ClaimEvidence::datedOn)
            .thenComparing(ClaimEvidence::recordedAt)
            .thenComparing(ClaimEvidence::id);

    private ClaimFormula() {}

    /** All four, in their order. */
    static List<ClaimTestResult> tests(ClaimFacts facts, LocalDate today) {
        return Stream.of(ClaimTest.values())
                .map(test -> test(test, counting(test, facts, today), facts))
                .toList();
    }

    private static List<ClaimEvidence> counting(ClaimTest test, ClaimFacts facts, LocalDate today) {
        return facts.evidence().stream()
                .filter(e -> e.test() == test && e.counts(today))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static ClaimTestResult test(ClaimTest test, List<ClaimEvidence> counting, ClaimFacts facts) {
        return switch (test) {
            case UNIQUE -> unique(counting, facts.competitors());
            case CREDIBLE -> credible(counting);
            case DELIVERABLE -> deliverable(counting);
            case DEFENSIBLE -> defensible(counting, facts);
        };
    }

    private static ClaimTestResult unique(List<ClaimEvidence> checks, Map<UUID, String> competitors) {
        var latest = new HashMap<UUID, ClaimEvidence>();
        checks.forEach(check -> latest.put(check.competitorId(), check));
        latest.keySet().retainAll(competitors.keySet());
        var same = names(
                competitors, id -> latest.containsKey(id) && !latest.get(id).supports());
        if (!same.isEmpty()) {
            return result(ClaimTest.UNIQUE, ClaimVerdict.FAIL, latest.values(), "also said by " + same);
        }
        var unchecked = names(competitors, id -> !latest.containsKey(id));
        if (!unchecked.isEmpty() || competitors.isEmpty()) {
            return result(
                    ClaimTest.UNIQUE,
                    ClaimVerdict.UNKNOWN,
                    latest.values(),
                    competitors.isEmpty() ? "no competitor is known" : "check again: " + unchecked);
        }
        return result(ClaimTest.UNIQUE, ClaimVerdict.PASS, latest.values(), "every competitor was checked");
    }

    private static String names(Map<UUID, String> competitors, Predicate<UUID> which) {
        return competitors.entrySet().stream()
                .filter(c -> which.test(c.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .limit(20)
                .collect(Collectors.joining(", "));
    }

    private static ClaimTestResult credible(List<ClaimEvidence> evidence) {
        if (evidence.stream().anyMatch(e -> !e.supports())) {
            return result(ClaimTest.CREDIBLE, ClaimVerdict.FAIL, evidence, "there is evidence against it");
        }
        int strength = evidence.stream().mapToInt(e -> e.kind().strength()).sum();
        boolean others = evidence.stream().anyMatch(e -> e.kind() != EvidenceKind.INTERNAL_DATA);
        return strength >= ENOUGH_STRENGTH && others
                ? result(ClaimTest.CREDIBLE, ClaimVerdict.PASS, evidence, "strength %d".formatted(strength))
                : result(
                        ClaimTest.CREDIBLE,
                        ClaimVerdict.UNKNOWN,
                        evidence,
                        "strength %d of %d%s"
                                .formatted(strength, ENOUGH_STRENGTH, others ? "" : ", none of it from others"));
    }

    private static ClaimTestResult deliverable(List<ClaimEvidence> signOffs) {
        if (signOffs.isEmpty()) {
            return result(ClaimTest.DELIVERABLE, ClaimVerdict.UNKNOWN, signOffs, "nobody has signed it off lately");
        }
        var latest = signOffs.get(signOffs.size() - 1);
        return latest.supports()
                ? result(ClaimTest.DELIVERABLE, ClaimVerdict.PASS, List.of(latest), "signed off")
                : result(ClaimTest.DELIVERABLE, ClaimVerdict.FAIL, List.of(latest), "the sign-off was refused");
    }

    private static ClaimTestResult defensible(List<ClaimEvidence> substantiations, ClaimFacts facts) {
        var latest = substantiations.isEmpty() ? null : substantiations.get(substantiations.size() - 1);
        if (latest != null && !latest.supports()) {
            return result(ClaimTest.DEFENSIBLE, ClaimVerdict.FAIL, List.of(latest), "it was found not to hold");
        }
        if (facts.openChallenges() > 0) {
            return result(
                    ClaimTest.DEFENSIBLE,
                    ClaimVerdict.CHALLENGED,
                    substantiations,
                    facts.openChallenges() == 1
                            ? "the pitch of a competitor contests it"
                            : "%d pitches of competitors contest it".formatted(facts.openChallenges()));
        }
        if (latest == null) {
            return result(ClaimTest.DEFENSIBLE, ClaimVerdict.UNKNOWN, substantiations, "nothing substantiates it");
        }
        return facts.objection() != null && !facts.objectionAnswered()
                ? result(
                        ClaimTest.DEFENSIBLE,
                        ClaimVerdict.UNKNOWN,
                        List.of(latest),
                        "no published response to its most-heard objection, theme " + facts.objection())
                : result(ClaimTest.DEFENSIBLE, ClaimVerdict.PASS, List.of(latest), "substantiated");
    }

    private static ClaimTestResult result(
            ClaimTest test, ClaimVerdict verdict, Collection<ClaimEvidence> counted, String reason) {
        var until = counted.stream()
                .map(test::endOf)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new ClaimTestResult(test, verdict, reason, counted.size(), until);
    }

    /** The lowest of the four. */
    static ClaimVerdict weakest(List<ClaimTestResult> tests) {
        return tests.stream()
                .map(ClaimTestResult::verdict)
                .min(Comparator.comparingDouble(ClaimVerdict::score))
                .orElse(ClaimVerdict.UNKNOWN);
    }

    /** The first day on which a verdict may differ because evidence has aged. */
    static @Nullable LocalDate recheckOn(ClaimFacts facts, LocalDate today) {
        return facts.evidence().stream()
                .filter(e -> e.counts(today))
                .map(e -> e.test().endOf(e))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
