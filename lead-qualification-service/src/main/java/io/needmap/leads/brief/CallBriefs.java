package io.needmap.leads.brief;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.brief.CallBrief.BuyersStage;
import io.needmap.leads.brief.CallBrief.FromTheField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what other services told, from replicas alone. */
@ApplicationScoped
@Transactional
public class CallBriefs {

    /** Objections older than this are not expected any more. */
    private static final Duration LATELY = Duration.ofDays(180);

    private final FactRepository facts;
    private final Clock clock;

    CallBriefs(FactRepository facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What helps in a call.
     *
     * @param stageId the buyer's stage, if the caller knows it
     * @param progress how far the lead is, from 0: each step is a stage further, up to the last
     * @throws ProblemException 422 when the buying cycle has no such stage
     */
    public FromTheField of(@Nullable String segment, @Nullable String region, @Nullable UUID stageId, int progress) {
        var stage = stage(facts.stages(segment), stageId, progress);
        return new FromTheField(
                stage,
                facts.hypotheses(segment),
                facts.objections(region, clock.instant().minus(LATELY)),
                stage == null ? List.of() : facts.material(stage.id(), region, segment));
    }

    private static @Nullable BuyersStage stage(List<Told.Stage> stages, @Nullable UUID asked, int progress) {
        var ordered = stages.stream()
                .sorted(Comparator.comparingInt(Told.Stage::position))
                .toList();
        if (asked != null) {
            return ordered.stream()
                    .filter(s -> s.id().equals(asked))
                    .findFirst()
                    .map(s -> new BuyersStage(s.id(), s.label(), s.buyerQuestion(), "ASKED"))
                    .orElseThrow(() -> ProblemException.field(
                            CommonProblem.UNKNOWN_REFERENCE,
                            "buyingStageId",
                            "name a stage of the buying cycle of the lead's segment"));
        }
        if (ordered.isEmpty()) {
            return null;
        }
        var stage = ordered.get(Math.min(progress, ordered.size() - 1));
        return new BuyersStage(stage.id(), stage.label(), stage.buyerQuestion(), "LEAD_STATE");
    }
}
