package io.needmap.materials.settle;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import io.needmap.materials.claim.ClaimAssessment;
import io.needmap.materials.gap.Settlement;
import io.needmap.materials.match.MatchMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Settles a batch: claims first, since material falls at risk with them, then matches of merged activities, then
 * coverage, gaps and alignment. It wants no events of its own.
 */
@ApplicationScoped
class BatchSettlement implements EventHandler {

    private final ClaimAssessment claims;
    private final MatchMoves matches;
    private final Settlement gaps;

    BatchSettlement(ClaimAssessment claims, MatchMoves matches, Settlement gaps) {
        this.claims = claims;
        this.matches = matches;
        this.gaps = gaps;
    }

    @Override
    public Set<EventType> events() {
        return Set.of();
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        throw new IllegalStateException("no event is wanted");
    }

    @Override
    public void settle() {
        claims.settle();
        matches.settle();
        gaps.settle();
    }
}
