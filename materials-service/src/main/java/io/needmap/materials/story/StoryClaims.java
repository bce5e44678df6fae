package io.needmap.materials.story;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.Journal;
import io.needmap.materials.claim.ClaimFollower;
import io.needmap.materials.claim.ClaimProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stories follow the claims that they rest on, down and up again. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StoryClaims implements ClaimFollower {

    private final StoryRepository stories;
    private final ClaimProofs proofs;
    private final Journal journal;

    StoryClaims(StoryRepository stories, ClaimProofs proofs, Journal journal) {
        this.stories = stories;
        this.proofs = proofs;
        this.journal = journal;
    }

    @Override
    public void fell(Collection<UUID> claims) {
        put(stories.restingOn(claims, StoryState.PUBLISHED), StoryEvents.AT_RISK, Story::fallAtRisk);
    }

    @Override
    public void stand(Collection<UUID> claims) {
        var candidates = stories.restingOn(claims, StoryState.AT_RISK);
        var proved = proofs.substantiated(
                candidates.stream().flatMap(s -> s.claimIds().stream()).collect(Collectors.toSet()));
        put(
                candidates.stream()
                        .filter(s -> proved.containsAll(s.claimIds()))
                        .toList(),
                StoryEvents.PUBLISHED,
                Story::publish);
    }

    private void put(List<Story> before, EventType event, UnaryOperator<Story> behaviour) {
        var after = before.stream().map(behaviour).toList();
        stories.updateAll(after);
        journal.recordAll(IntStream.range(0, after.size())
                .mapToObj(i -> Change.changed(
                        event, after.get(i).id(), StoryResponse.of(before.get(i)), StoryResponse.of(after.get(i))))
                .toList());
    }
}
