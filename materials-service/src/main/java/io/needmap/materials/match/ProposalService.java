package io.needmap.materials.match;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.materials.activity.ActivityReplicaRepository;
import io.needmap.materials.similarity.AlikeActivities;
import io.needmap.similarity.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Proposes which material may serve which activity, by words and meaning of both. A pair that was rejected stays so. */
@ApplicationScoped
@Transactional
class ProposalService {

    private static final int AT_ONCE = 200;
    static final int MOST = 3;

    /** From here on all known links of a real catalogue are proposed: docs/benchmarks.md. */
    static final double LEAST = 0.25;

    private final ProposalRepository repository;
    private final AlikeActivities activities;
    private final ActivityReplicaRepository replicas;
    private final Journal journal;
    private final Clock clock;

    ProposalService(
            ProposalRepository repository,
            AlikeActivities activities,
            ActivityReplicaRepository replicas,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.activities = activities;
        this.replicas = replicas;
        this.journal = journal;
        this.clock = clock;
    }

    ProposalResponse propose(ProposalRequest request) {
        var asked = request.materialIds();
        var materials = asked == null || asked.isEmpty() ? repository.unreviewed(AT_ONCE) : repository.materials(asked);
        int most = Objects.requireNonNullElse(request.most(), MOST);
        double least = Objects.requireNonNullElse(request.leastLikeness(), LEAST);
        var proposals = activities.of(materials, most).entrySet().stream()
                .flatMap(alike -> alike.getValue().stream()
                        .filter(like -> like.similarity() >= least)
                        .map(like -> proposal(alike.getKey(), like)))
                .toList();
        var added = insertNew(proposals);
        repository.compared(materials.keySet(), clock.instant());
        journal.recordAll(proposals.stream()
                .filter(p -> added.contains(p.id()))
                .map(p -> Change.created(MatchEvents.of(p.state()), p.id(), MatchResponse.of(p)))
                .toList());
        return new ProposalResponse(materials.size(), added.size());
    }

    /** An activity may have been merged since it was compared; from here on it is not. */
    private Set<UUID> insertNew(List<Match> proposals) {
        var onTheMap =
                replicas.keepOnTheMap(proposals.stream().map(Match::activityId).toList());
        var possible = proposals.stream()
                .filter(proposal -> onTheMap.contains(proposal.activityId()))
                .toList();
        return possible.isEmpty() ? Set.of() : repository.insertNew(possible);
    }

    private static Match proposal(UUID material, Likeness like) {
        return new Match(
                Ids.next(),
                1,
                material,
                like.id(),
                like.id(),
                rounded(like.similarity()),
                reason(like),
                MatchDecision.PROPOSED,
                null,
                null);
    }

    /** The words that both have and, where a model compared them, how near they are in meaning. */
    static String reason(Likeness like) {
        var words = String.join(", ", like.words());
        double likeness = rounded(like.similarity());
        if (like.meaning() == 0) {
            return "Both speak of %s (likeness %s)".formatted(words, likeness);
        }
        var share = "meaning %s, likeness %s".formatted(rounded(like.meaning()), likeness);
        return words.isEmpty()
                ? "Both mean much the same, without a word in common (%s)".formatted(share)
                : "Both speak of %s and mean alike (%s)".formatted(words, share);
    }

    private static double rounded(double likeness) {
        return Math.round(likeness * 100) / 100.0;
    }

    MatchSummary summary() {
        return repository.summary();
    }
}
