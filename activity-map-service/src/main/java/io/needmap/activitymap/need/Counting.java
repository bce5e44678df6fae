package io.needmap.activitymap.need;

import io.needmap.activitymap.need.EvidenceRepository.Consequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what changed and nothing else, so that one more fact costs the same among a million as among a thousand. */
@ApplicationScoped
class Counting {

    private static final int MOST_PAIRS_AT_ONCE = 5_000;

    /**
     * Whose tallies changed.
     *
     * @param said activities that came up, or were placed, otherwise than before
     * @param asked activities that reps were only asked about once more
     */
    record Counted(Set<UUID> said, Set<UUID> asked) {}

    private final EvidenceRepository evidence;
    private final CoverageRepository coverage;
    private final TallyRepository tallies;

    Counting(EvidenceRepository evidence, CoverageRepository coverage, TallyRepository tallies) {
        this.evidence = evidence;
        this.coverage = coverage;
        this.tallies = tallies;
    }

    /** Takes changed statements and interviews into the tallies. */
    Counted count(Collection<UUID> statements, Collection<UUID> interviews, Window window) {
        var counted = new Counted(new HashSet<>(), new HashSet<>());
        Set<RepOfActivity> mentions = new HashSet<>();
        Set<RepOfActivity> whole = new HashSet<>();
        if (!statements.isEmpty()) {
            countStatements(statements, window, counted, mentions, whole);
        }
        if (!interviews.isEmpty()) {
            for (var consequence : coverage.refresh(interviews, window)) {
                counted.asked().add(consequence.activityId());
                if (consequence.recount()) {
                    whole.add(new RepOfActivity(consequence.activityId(), consequence.repId()));
                }
            }
        }
        whole.forEach(pair -> counted.said().add(pair.activityId()));
        counted.asked().removeAll(counted.said());
        mentions.addAll(whole);
        recount(mentions, whole, window);
        return counted;
    }

    private void countStatements(
            Collection<UUID> statements,
            Window window,
            Counted counted,
            Set<RepOfActivity> mentions,
            Set<RepOfActivity> whole) {
        var consequences = evidence.refreshStatements(statements);
        for (var consequence : consequences) {
            counted.said().add(consequence.activityId());
            if (consequence.repId() != null) {
                mentions.add(new RepOfActivity(consequence.activityId(), consequence.repId()));
            }
        }
        var left = consequences.stream()
                .filter(c -> c.transition() != null && !c.joined())
                .map(Consequence::activityId)
                .collect(Collectors.toSet());
        var joined = consequences.stream().filter(Consequence::joined).toList();
        if (!left.isEmpty()) {
            evidence.dropEmptyTransitions(left);
            whole.addAll(tallies.repsOfActivities(left, window));
        }
        if (!joined.isEmpty()) {
            mentions.addAll(tallies.add(
                    joined.stream().filter(c -> !left.contains(c.activityId())).toList(), window));
        }
    }

    /** Counts everything again that there is of these activities. */
    void countAgain(Collection<UUID> activities, Window window) {
        var pairs = Set.copyOf(tallies.repsOfActivities(activities, window));
        recount(pairs, pairs, window);
    }

    /** Another first mention moves what came after it: the rep's tally is counted as a whole. */
    private void recount(Set<RepOfActivity> mentions, Set<RepOfActivity> whole, Window window) {
        Set<RepOfActivity> again = new HashSet<>(whole);
        var all = List.copyOf(mentions);
        for (int from = 0; from < all.size(); from += MOST_PAIRS_AT_ONCE) {
            again.addAll(
                    tallies.countMentions(all.subList(from, Math.min(all.size(), from + MOST_PAIRS_AT_ONCE)), window));
        }
        var pairs = List.copyOf(again);
        for (int from = 0; from < pairs.size(); from += MOST_PAIRS_AT_ONCE) {
            tallies.recount(pairs.subList(from, Math.min(pairs.size(), from + MOST_PAIRS_AT_ONCE)), window);
        }
    }
}
