package io.needmap.materials.gap;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.problem.ProblemException;
import io.needmap.materials.activity.BuyingStageRepository;
import io.needmap.materials.coverage.CoverageFormula;
import io.needmap.materials.coverage.CoverageRepository;
import io.needmap.materials.coverage.CoveringMaterial;
import io.needmap.materials.coverage.MaterialFreshness;
import io.needmap.materials.evidence.EvidenceRepository;
import io.needmap.materials.gap.GapExplanationResponse.GapInput;
import io.needmap.materials.gap.GapExplanationResponse.GapInputs;
import io.needmap.materials.gap.GapExplanationResponse.GapMaterial;
import io.needmap.materials.gap.GapExplanationResponse.GapThresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads a gap's priority back to its inputs and to the words of the people who said it. */
@ApplicationScoped
@Transactional
class ExplanationService {

    /** Placed statements shown; their goals come with them. */
    private static final int MOST_STATEMENTS = 200;

    private final GapRepository gaps;
    private final GapRecordRepository records;
    private final EvidenceRepository evidence;
    private final CoverageRepository coverages;
    private final BuyingStageRepository stages;
    private final GapSettings settings;
    private final MaterialFreshness freshness;
    private final GapQuotes quotes;
    private final Freshness replicas;

    ExplanationService(
            GapRepository gaps,
            GapRecordRepository records,
            EvidenceRepository evidence,
            CoverageRepository coverages,
            BuyingStageRepository stages,
            GapSettings settings,
            MaterialFreshness freshness,
            GapQuotes quotes,
            Freshness replicas) {
        this.gaps = gaps;
        this.records = records;
        this.evidence = evidence;
        this.coverages = coverages;
        this.stages = stages;
        this.settings = settings;
        this.freshness = freshness;
        this.quotes = quotes;
        this.replicas = replicas;
    }

    /** @param asOf as it stood then; null for now */
    GapExplanationResponse explain(UUID id, @Nullable Instant asOf) {
        var age = replicas.age();
        var gap = (asOf == null ? gaps.find(id) : records.find(id, asOf))
                .orElseThrow(() -> ProblemException.notFound("gap", id));
        var now = gap.assessment();
        var materials = asOf == null ? coverages.materialsOf(gap.activityId()) : records.materials(id, asOf);
        return new GapExplanationResponse(
                gap.id(),
                gap.activityId(),
                now.activityName(),
                now.buyingStageId(),
                label(now.buyingStageId()),
                gap.state(),
                now.priority(),
                PriorityFormula.TEXT,
                inputs(now, materials),
                new GapThresholds(settings.opensAt(), settings.closesAt()),
                quotes.show(evidence.behind(gap.activityId(), asOf, MOST_STATEMENTS)),
                materials.stream()
                        .map(m -> new GapMaterial(m.id(), m.title(), m.fit(), m.fresh(), m.weight()))
                        .toList(),
                now.evidence(),
                age.asOf(),
                age.lagSeconds(),
                age.stale());
    }

    private GapInputs inputs(GapAssessment now, List<CoveringMaterial> materials) {
        var thresholds = freshness.thresholds();
        String evidenceText = "need assessed from %d statements of %d reps in %d interviews"
                .formatted(
                        now.evidence().statements(),
                        now.evidence().reps(),
                        now.evidence().interviews());
        return new GapInputs(
                new GapInput<>(now.opportunity(), "formula 3, " + evidenceText, Map.of("maximum", 20.0)),
                new GapInput<>(
                        now.consistency(),
                        now.consistency() == null ? "cannot be told yet, counts as 0" : "formula 1, " + evidenceText,
                        Map.of("maximum", 1.0)),
                new GapInput<>(
                        now.coverage(),
                        CoverageFormula.explain(materials),
                        Map.of("fresh", thresholds.fresh(), "due", thresholds.due())),
                new GapInput<>(
                        now.need(),
                        now.need() == null ? "the need was not assessed yet" : "formula 1, " + evidenceText,
                        Map.of("wantCap", settings.wantCap())),
                new GapInput<>(now.notNeeded() == null, basis(now.notNeeded()), Map.of()));
    }

    private static String basis(@Nullable ClosingReason notNeeded) {
        return notNeeded == null ? "the activity is relevant and needs a tool" : notNeeded.name();
    }

    private @Nullable String label(@Nullable UUID stage) {
        return stage == null ? null : stages.labels(List.of(stage)).get(stage);
    }
}
