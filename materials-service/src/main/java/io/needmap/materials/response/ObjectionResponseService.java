package io.needmap.materials.response;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Candour;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.claim.ClaimProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class. */
@ApplicationScoped
@Transactional
class ObjectionResponseService {

    private final ObjectionResponseRepository responses;
    private final ObjectionRepository objections;
    private final ClaimProofs claims;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final Freshness replicas;
    private final Candour candour;
    private final Clock clock;

    ObjectionResponseService(
            ObjectionResponseRepository responses,
            ObjectionRepository objections,
            ClaimProofs claims,
            Creations creations,
            Journal journal,
            History history,
            Freshness replicas,
            Candour candour,
            Clock clock) {
        this.responses = responses;
        this.objections = objections;
        this.claims = claims;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.replicas = replicas;
        this.candour = candour;
        this.clock = clock;
    }

    Creation<ObjectionResponseView> create(ObjectionResponseRequest request, @Nullable String key) {
        return creations.once(
                "objection-responses",
                key,
                request.id(),
                request,
                id -> responses.findRow(id).map(ObjectionResponseView::of),
                id -> add(id, request));
    }

    private ObjectionResponseView add(UUID id, ObjectionResponseRequest request) {
        if (responses.stateOfMaterial(request.materialId()).isEmpty()) {
            throw ProblemException.field(
                    ObjectionResponseProblem.UNKNOWN_MATERIAL, "/materialId", "send the id of a material");
        }
        responses.standing(request.themeId(), request.materialId()).ifPresent(existing -> {
            throw new ProblemException(
                    ObjectionResponseProblem.RESPONSE_EXISTS, "approve or retire response %s".formatted(existing));
        });
        var response = ObjectionResponse.draft(id, request, clock.instant());
        responses.insert(response);
        journal.record(Change.created(ObjectionResponseEvents.DRAFTED, id, ObjectionResponseState.of(response)));
        return get(id);
    }

    ObjectionResponseView approve(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, ObjectionResponseEvents.APPROVED, response -> {
            var approved = response.approve(clock.instant());
            var state = responses.stateOfMaterial(response.materialId()).orElseThrow();
            if (!state.isActive()) {
                throw new ProblemException(
                        ObjectionResponseProblem.MATERIAL_NOT_PUBLISHED,
                        "material %s is %s: publish it first".formatted(response.materialId(), state));
            }
            return approved;
        });
    }

    ObjectionResponseView retire(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, ObjectionResponseEvents.RETIRED, ObjectionResponse::retire);
    }

    private ObjectionResponseView change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<ObjectionResponse> behaviour) {
        var before = responses.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        responses.update(after);
        journal.record(Change.changed(event, id, ObjectionResponseState.of(before), ObjectionResponseState.of(after)));
        claims.noteTheme(after.themeId());
        return get(id);
    }

    ObjectionResponseView get(UUID id) {
        return responses
                .findRow(id)
                .map(this::view)
                .orElseThrow(() -> ProblemException.notFound("objection response", id));
    }

    AnalysisPage<ObjectionResponseView> list(
            @Nullable UUID theme, @Nullable ResponseState state, @Nullable String pageToken, int limit) {
        var age = replicas.age();
        var rows = responses.page(theme, state, PageToken.afterId(pageToken), limit);
        return AnalysisPage.of(Page.of(rows, limit, r -> new Object[] {r.id()}, this::view), age);
    }

    AnalysisPage<UnansweredObjection> unanswered(int days, @Nullable String pageToken, int limit) {
        var age = replicas.age();
        var after = PageToken.parse(pageToken, 2);
        var rows = objections.unanswered(
                since(days), after == null ? null : after.whole(0), after == null ? null : after.uuid(1), limit);
        var page = Page.of(
                rows, limit, o -> new Object[] {o.heard(), o.themeId()}, o -> candour.applies() ? o.unattributed() : o);
        return AnalysisPage.of(page, age);
    }

    private ObjectionResponseView view(ObjectionResponseRepository.Row row) {
        var view = ObjectionResponseView.of(row);
        return candour.applies() ? view.unattributed() : view;
    }

    ObjectionSummary summary(int days) {
        var age = replicas.age();
        var themes = objections.heardSince(since(days));
        var waits = themes.stream()
                .filter(t -> t.answeredAt() != null)
                .mapToDouble(
                        t -> ResponseFormula.daysToAnswer(t.firstHeardAt(), Objects.requireNonNull(t.answeredAt())))
                .sorted()
                .toArray();
        long handled =
                themes.stream().mapToLong(ObjectionRepository.Theme::handled).sum();
        long lost = themes.stream().mapToLong(ObjectionRepository.Theme::lost).sum();
        return new ObjectionSummary(
                days,
                themes.size(),
                waits.length,
                themes.isEmpty() ? null : Math.round(1e4 * waits.length / themes.size()) / 1e4,
                median(waits),
                handled,
                lost,
                ResponseFormula.handledRate(handled, lost),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    private static @Nullable Double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? null : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
