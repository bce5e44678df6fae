package io.needmap.materials.request;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.activity.ActivityReplicaRepository;
import io.needmap.materials.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class. */
@ApplicationScoped
@Transactional
class RequestService {

    private final RequestRepository requests;
    private final ActivityReplicaRepository activities;
    private final ReferenceRepository reference;
    private final RequestSettings settings;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final Candour candour;
    private final Cause cause;
    private final Clock clock;

    RequestService(
            RequestRepository requests,
            ActivityReplicaRepository activities,
            ReferenceRepository reference,
            RequestSettings settings,
            Creations creations,
            Journal journal,
            History history,
            Candour candour,
            Cause cause,
            Clock clock) {
        this.requests = requests;
        this.activities = activities;
        this.reference = reference;
        this.settings = settings;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.candour = candour;
        this.cause = cause;
        this.clock = clock;
    }

    Creation<RequestView> create(WishRequest request, @Nullable String key) {
        return creations.once(
                "requests",
                key,
                request.id(),
                request,
                id -> requests.findRow(id).map(this::view),
                id -> add(id, request));
    }

    private RequestView add(UUID id, WishRequest request) {
        if (request.activityId() != null) {
            requireActivity(request.activityId());
        }
        var region = request.repId() == null ? null : regionOf(request.repId());
        var now = clock.instant();
        var wish = new MaterialWish(
                id,
                1,
                request.wish(),
                null,
                null,
                request.repId(),
                region,
                cause.actor(),
                request.activityId(),
                RequestPhase.OPEN,
                null,
                now,
                now.plus(Duration.ofDays(settings.answerWithinDays())));
        requests.insertAll(List.of(wish));
        journal.record(Change.created(RequestEvents.RECEIVED, id, RequestState.of(wish)));
        return get(id);
    }

    private String regionOf(UUID rep) {
        return reference
                .regionOfRep(rep)
                .orElseThrow(() -> ProblemException.field(
                        RequestProblem.UNKNOWN_REP, "/repId", "send the id of a rep who is active"));
    }

    RequestView link(UUID id, LinkRequest request, @Nullable String ifMatch) {
        return change(id, ifMatch, RequestEvents.CHANGED, wish -> {
            var linked = wish.link(request.activityId());
            requireActivity(request.activityId());
            return linked;
        });
    }

    private void requireActivity(UUID activity) {
        if (!activities.isOnTheMap(activity)) {
            throw ProblemException.field(
                    RequestProblem.UNKNOWN_ACTIVITY,
                    "/activityId",
                    "send the id of an activity that is not retired; one made just now takes a moment to arrive here");
        }
    }

    RequestView answer(UUID id, AnswerRequest request, @Nullable String ifMatch) {
        String by = cause.actor();
        return cause.because(
                by,
                request.decisionId(),
                () -> change(id, ifMatch, RequestEvents.ANSWERED, wish -> {
                    var need = get(id).need();
                    return wish.answer(new RequestAnswer(
                            request.kind(),
                            request.text(),
                            material(request),
                            request.kind() == AnswerKind.ACCEPTED_AS_GAP ? gap(wish) : null,
                            need,
                            request.decisionId(),
                            by,
                            clock.instant()));
                }));
    }

    private @Nullable UUID material(AnswerRequest request) {
        boolean existing = request.kind() == AnswerKind.EXISTING_MATERIAL;
        if (existing != (request.materialId() != null)) {
            throw ProblemException.field(
                    RequestProblem.ANSWER_INCOMPLETE,
                    "/materialId",
                    existing ? "say which material there is" : "only EXISTING_MATERIAL names a material");
        }
        if (request.materialId() != null && !requests.isPublished(request.materialId())) {
            throw ProblemException.field(
                    RequestProblem.MATERIAL_NOT_PUBLISHED, "/materialId", "name material that is published");
        }
        return request.materialId();
    }

    private UUID gap(MaterialWish wish) {
        return Optional.ofNullable(wish.activityId())
                .flatMap(requests::workedOnGap)
                .orElseThrow(() -> new ProblemException(
                        RequestProblem.NO_GAP,
                        "link it to an activity whose gap is open, or decline it with what evidence is missing"));
    }

    private RequestView change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<MaterialWish> behaviour) {
        var before = requests.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        requests.updateAll(List.of(after));
        journal.record(Change.changed(event, id, RequestState.of(before), RequestState.of(after)));
        return get(id);
    }

    RequestView get(UUID id) {
        return requests.findRow(id).map(this::view).orElseThrow(() -> ProblemException.notFound("request", id));
    }

    Page<RequestView> list(
            @Nullable RequestPhase state,
            @Nullable UUID activity,
            boolean overdue,
            boolean mine,
            @Nullable String pageToken,
            int limit) {
        var filter = new RequestFilter(
                state,
                activity,
                overdue ? clock.instant() : null,
                mine ? cause.actor() : null,
                PageToken.afterId(pageToken));
        return Page.of(requests.page(filter, limit), limit, r -> new Object[] {r.id()}, this::view);
    }

    private RequestView view(RequestRepository.Row row) {
        boolean own = row.requestedBy().equals(cause.actor());
        return RequestView.of(row, clock.instant(), candour.applies() && !own);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
