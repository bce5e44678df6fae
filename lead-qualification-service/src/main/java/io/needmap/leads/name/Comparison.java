package io.needmap.leads.name;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.needmap.kit.id.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares names that are new or changed with those that share a key with them, and proposes what may be the same person. */
@ApplicationScoped
class Comparison {

    private static final int AT_ONCE = 500;

    private final ComparisonRepository comparisons;
    private final Duplicates duplicates;
    private final Clock clock;

    Comparison(ComparisonRepository comparisons, Duplicates duplicates, Clock clock) {
        this.comparisons = comparisons;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Scheduled(every = "{needmap.leads.compare-look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int compared;
        do {
            compared = QuarkusTransaction.requiringNew().call(this::compare);
        } while (compared >= AT_ONCE);
    }

    private int compare() {
        // A list that is being read brings more of them, and needs the machine itself.
        var due = comparisons.importGoesOn() ? Set.<UUID>of() : comparisons.take(AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        var keys = new ArrayList<String>();
        var ofName = new ArrayList<UUID>();
        for (var name : comparisons.names(due)) {
            for (String key : LikenessProfile.of(name.fields()).blocks()) {
                keys.add(key);
                ofName.add(name.id());
            }
        }
        comparisons.block(due, keys, ofName);
        duplicates.dropEmptied(due);
        duplicates.propose(proposals(comparisons.pairs(due)));
        return due.size();
    }

    private List<Duplicate> proposals(List<ComparisonRepository.Pair> pairs) {
        var ids = new HashSet<>(
                pairs.stream().map(ComparisonRepository.Pair::elder).collect(toSet()));
        pairs.forEach(pair -> ids.add(pair.younger()));
        var profiles = comparisons.names(ids).stream()
                .filter(name -> name.erasedAt() == null)
                .collect(toMap(Name::id, name -> LikenessProfile.of(name.fields())));
        var now = clock.instant();
        var proposals = new ArrayList<Duplicate>();
        for (var pair : pairs) {
            var elder = profiles.get(pair.elder());
            var younger = profiles.get(pair.younger());
            double score = elder == null || younger == null ? 0 : Likeness.of(elder, younger);
            if (score >= Likeness.POSSIBLE) {
                proposals.add(Duplicate.ofNames(Ids.next(), pair.elder(), pair.younger(), Math.min(1, score), now));
            }
        }
        return proposals;
    }
}
