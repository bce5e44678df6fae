package io.needmap.materials.match;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.materials.activity.ActivityReplicaRepository;
import io.needmap.materials.material.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class. A decision locks the material first, so that decisions about it queue. */
@ApplicationScoped
@Transactional
class MatchService {

    private final MatchRepository matches;
    private final ActivityReplicaRepository activities;
    private final Catalogue catalogue;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final Cause cause;

    MatchService(
            MatchRepository matches,
            ActivityReplicaRepository activities,
            Catalogue catalogue,
            Creations creations,
            Journal journal,
            History history,
            Cause cause) {
        this.matches = matches;
        this.activities = activities;
        this.catalogue = catalogue;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.cause = cause;
    }

    /** @param byPerson whether the caller is a person, whose match counts at once */
    Creation<MatchResponse> create(UUID material, MatchRequest request, boolean byPerson, @Nullable String key) {
        return creations.once(
                "materials/%s/matches".formatted(material),
                key,
                request.id(),
                request,
                id -> matches.find(id)
                        .filter(m -> m.materialId().equals(material))
                        .map(MatchResponse::of),
                id -> add(id, material, request, byPerson));
    }

    private MatchResponse add(UUID id, UUID material, MatchRequest request, boolean byPerson) {
        // Before the material, as events do: they change activities first, and what these do to material after.
        var onTheMap = activities.keepOnTheMap(List.of(request.activityId()));
        catalogue.lockForMatch(material);
        if (onTheMap.isEmpty()) {
            throw ProblemException.field(
                    MatchProblem.UNKNOWN_ACTIVITY,
                    "/activityId",
                    "send the id of an activity that is not retired; one made just now takes a moment to arrive here");
        }
        matches.findPair(material, request.activityId()).ifPresent(MatchService::refuse);
        var proposed = Match.propose(id, material, request);
        var match = byPerson ? proposed.decidedBy(cause.actor()) : proposed;
        matches.insert(match);
        var response = MatchResponse.of(match);
        journal.record(Change.created(MatchEvents.of(match.state()), id, response));
        if (byPerson) {
            catalogue.matchDecided(material, match.countedOnId());
        }
        return response;
    }

    private static void refuse(Match existing) {
        throw new ProblemException(
                MatchProblem.MATCH_EXISTS,
                "match %s is %s: confirm or reject that one".formatted(existing.id(), existing.state()),
                List.of(),
                Map.of("matchId", existing.id(), "state", existing.state()));
    }

    MatchResponse confirm(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, match -> match.confirm(cause.actor()));
    }

    MatchResponse reject(UUID id, String reason, @Nullable String ifMatch) {
        return decide(id, ifMatch, match -> match.reject(reason, cause.actor()));
    }

    private MatchResponse decide(UUID id, @Nullable String ifMatch, UnaryOperator<Match> behaviour) {
        catalogue.lockForMatch(find(id).materialId());
        var before = matches.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        matches.update(after);
        var response = MatchResponse.of(after);
        journal.record(Change.changed(MatchEvents.of(after.state()), id, MatchResponse.of(before), response));
        catalogue.matchDecided(after.materialId(), after.countedOnId());
        return response;
    }

    MatchResponse get(UUID id) {
        return MatchResponse.of(find(id));
    }

    Page<MatchResponse> list(MatchFilter filter, int limit) {
        return Page.of(matches.page(filter, limit), limit, m -> new Object[] {m.id()}, MatchResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        find(id);
        return history.of(id, pageToken, limit);
    }

    private Match find(UUID id) {
        return matches.find(id).orElseThrow(() -> ProblemException.notFound("match", id));
    }
}
