package io.needmap.materials.gap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.CoverageRepository;
import io.needmap.materials.decision.DecisionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people decide about gaps. Aggregates do not leave this class. */
@ApplicationScoped
@Transactional
class GapService {

    private final GapRepository gaps;
    private final GapRecordRepository records;
    private final Settlement settlement;
    private final CoverageRepository coverages;
    private final NeedReplicaRepository needs;
    private final DecisionRepository decisions;
    private final GapSettings settings;
    private final Journal journal;
    private final History history;
    private final Freshness replicas;
    private final Cause cause;
    private final Clock clock;

    GapService(
            GapRepository gaps,
            GapRecordRepository records,
            Settlement settlement,
            CoverageRepository coverages,
            NeedReplicaRepository needs,
            DecisionRepository decisions,
            GapSettings settings,
            Journal journal,
            History history,
            Freshness replicas,
            Cause cause,
            Clock clock) {
        this.gaps = gaps;
        this.records = records;
        this.settlement = settlement;
        this.coverages = coverages;
        this.needs = needs;
        this.decisions = decisions;
        this.settings = settings;
        this.journal = journal;
        this.history = history;
        this.replicas = replicas;
        this.cause = cause;
        this.clock = clock;
    }

    /** @param asOf as it stood then; null for now */
    GapResponse get(UUID id, @Nullable Instant asOf) {
        return (asOf == null ? gaps.find(id) : records.find(id, asOf))
                .map(GapResponse::of)
                .orElseThrow(() -> ProblemException.notFound("gap", id));
    }

    AnalysisPage<GapResponse> list(GapFilter filter, @Nullable String pageToken, int limit) {
        var age = replicas.age();
        var rows = gaps.page(filter, PageToken.parse(pageToken, 2), limit);
        var page = Page.of(rows, limit, g -> new Object[] {g.assessment().priority(), g.id()}, GapResponse::of);
        return AnalysisPage.of(page, age);
    }

    GapResponse plan(UUID id, GapPlanRequest request, @Nullable String ifMatch) {
        return change(id, ifMatch, request.decisionId(), gap -> gap.plan(request.plan()));
    }

    GapResponse start(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, null, Gap::start);
    }

    GapResponse fill(UUID id, @Nullable GapFillRequest request, @Nullable String ifMatch) {
        var material = request == null ? null : request.materialId();
        var decision = request == null ? null : request.decisionId();
        return change(id, ifMatch, decision, gap -> {
            var filled = gap.fill(closing(gap, ClosingReason.FILLED_BY_HAND, null, material));
            requireMatch(gap, material);
            return filled;
        });
    }

    GapResponse verify(UUID id, @Nullable String ifMatch) {
        return change(
                id,
                ifMatch,
                null,
                gap -> gap.verify(
                        new GapVerification(cause.actor(), needs.satisfaction(gap.activityId()), clock.instant())));
    }

    GapResponse decline(UUID id, GapReasonRequest request, @Nullable String ifMatch) {
        return change(
                id,
                ifMatch,
                request.decisionId(),
                gap -> gap.decline(closing(gap, ClosingReason.DECLINED_BY_HAND, request.reason(), null)));
    }

    GapResponse reopen(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, null, gap -> {
            var open = gap.reopen(ReopeningReason.REOPENED_BY_HAND, clock.instant());
            if (gap.assessment().priority() < settings.closesAt()) {
                throw new ProblemException(
                        GapProblem.PRIORITY_TOO_LOW,
                        "its priority is %s, and gaps close below %s"
                                .formatted(gap.assessment().priority(), settings.closesAt()));
            }
            return open;
        });
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id, null);
        return history.of(id, pageToken, limit);
    }

    /**
     * One change by hand.
     *
     * @param decision in whose name it is made; null for the caller's own
     */
    private GapResponse change(
            UUID id, @Nullable String ifMatch, @Nullable UUID decision, UnaryOperator<Gap> behaviour) {
        if (decision == null) {
            return change(id, ifMatch, behaviour);
        }
        return cause.because(
                cause.actor(),
                decision,
                () -> change(id, ifMatch, gap -> {
                    var changed = behaviour.apply(gap).decidedBy(decision);
                    decisions.note(gap.activityId(), decision, clock.instant());
                    return changed;
                }));
    }

    /** An assessment that is going on is waited for, so that neither undoes the other. */
    private GapResponse change(UUID id, @Nullable String ifMatch, UnaryOperator<Gap> behaviour) {
        settlement.waitForOthers();
        var before = gaps.getForChange(id);
        Etags.require(ifMatch, before.version());
        var after = behaviour.apply(before);
        gaps.putAll(List.of(after));
        records.record(List.of(after.activityId()), clock.instant());
        journal.record(GapEvents.change(before, after));
        return GapResponse.of(after);
    }

    private GapClosing closing(Gap gap, ClosingReason reason, @Nullable String text, @Nullable UUID material) {
        var now = gap.assessment();
        return new GapClosing(
                reason,
                text,
                material,
                needs.satisfaction(gap.activityId()),
                null,
                now.coverage(),
                now.priority(),
                null,
                clock.instant());
    }

    private void requireMatch(Gap gap, @Nullable UUID material) {
        boolean matched = material == null
                || coverages.materialsOf(gap.activityId()).stream().anyMatch(m -> m.id().equals(material));
        if (!matched) {
            throw ProblemException.field(
                    GapProblem.MATERIAL_NOT_MATCHED,
                    "/materialId",
                    "publish the material and confirm its match to activity %s first".formatted(gap.activityId()));
        }
    }
}
