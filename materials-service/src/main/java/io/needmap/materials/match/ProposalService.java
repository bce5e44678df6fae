package io.needmap.materials.match;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.materials.similarity.WordIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Proposes which material may serve which activity, by the words of both. A pair that was rejected stays so. */
@ApplicationScoped
@Transactional
class ProposalService {

    private static final int AT_ONCE = 200;
    static final int MOST = 3;
    static final double LEAST = 0.15;

    private final ProposalRepository repository;
    private final Journal journal;

    ProposalService(ProposalRepository repository, Journal journal) {
        this.repository = repository;
        this.journal = journal;
    }

    ProposalResponse propose(ProposalRequest request) {
        var asked = request.materialIds();
        var materials = asked == null || asked.isEmpty() ? repository.unreviewed(AT_ONCE) : repository.materials(asked);
        int most = Objects.requireNonNullElse(request.most(), MOST);
        double least = Objects.requireNonNullElse(request.leastLikeness(), LEAST);
        var index = WordIndex.of(repository.activities());
        var proposals = materials.entrySet().stream()
                .flatMap(
                        m -> index.mostLike(m.getValue(), most, least).stream().map(like -> proposal(m.getKey(), like)))
                .toList();
        var added = proposals.isEmpty() ? Set.<UUID>of() : repository.insertNew(proposals);
        journal.recordAll(proposals.stream()
                .filter(p -> added.contains(p.id()))
                .map(p -> Change.created(MatchEvents.of(p.state()), p.id(), MatchResponse.of(p)))
                .toList());
        return new ProposalResponse(materials.size(), added.size());
    }

    private static Match proposal(UUID material, WordIndex.Likeness like) {
        double fit = Math.min(1, Math.round(like.likeness() * 100) / 100.0);
        var words = String.join(", ", like.words());
        return new Match(
                Ids.next(),
                1,
                material,
                like.id(),
                like.id(),
                fit,
                "Both speak of %s (likeness %s)".formatted(words, fit),
                MatchDecision.PROPOSED,
                null,
                null);
    }

    MatchSummary summary() {
        return repository.summary();
    }
}
