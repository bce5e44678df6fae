package io.needmap.leads.score;

import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.power.MeasuredCriterion;
import io.needmap.leads.power.OutcomeTallies;
import io.needmap.leads.power.OutcomeTally;
import io.needmap.leads.power.Power;
import io.needmap.leads.power.PowerLabel;
import io.needmap.leads.power.PowerSettings;
import io.needmap.leads.power.Weights;
import io.needmap.leads.score.ModelCriterion.EvidenceFrom;
import io.needmap.leads.score.ModelCriterion.ModelAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes models out of what was counted: weights and evidence of a segment, else of all leads, else what Sales declares. */
final class ModelBuilder {

    private final List<AskedCriterion> asked;
    private final Map<String, OutcomeTally> tallies;
    private final PowerSettings settings;

    /** A question as it was measured, and on whom. */
    private record Measured(MeasuredCriterion criterion, Power power, EvidenceFrom from) {}

    ModelBuilder(List<AskedCriterion> asked, Map<String, OutcomeTally> tallies, PowerSettings settings) {
        this.asked = asked;
        this.tallies = tallies;
        this.settings = settings;
    }

    /** The segments with enough outcomes for a model of their own. */
    List<String> segments() {
        return tallies.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty() && suffices(e.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether outcomes say anything yet. */
    boolean suffices(OutcomeTally tally) {
        return tally.won() >= settings.fewestOutcomes() && tally.lost() >= settings.fewestOutcomes();
    }

    /**
     * The model of a segment, without fitted parts.
     *
     * @param segment null for all leads
     */
    SegmentModel model(@Nullable String segment) {
        var all = tallies.getOrDefault("", OutcomeTally.NONE);
        var own = segment == null ? all : tallies.getOrDefault(segment, OutcomeTally.NONE);
        var measured = new ArrayList<Measured>();
        for (var criterion : asked) {
            measured.add(measured(criterion, all, segment == null ? null : own));
        }
        double declared =
                asked.stream().mapToDouble(AskedCriterion::declaredWeight).sum();
        double observed =
                measured.stream().mapToDouble(m -> m.power().adjusted()).sum();
        var criteria = new ArrayList<ModelCriterion>();
        for (var one : measured) {
            criteria.add(criterion(one, declared, observed));
        }
        return new SegmentModel(
                segment, own.won(), own.lost(), SegmentModel.base(own.won(), own.lost()), null, criteria);
    }

    private Measured measured(AskedCriterion criterion, OutcomeTally all, @Nullable OutcomeTally own) {
        boolean counted = OutcomeTallies.isCounted(criterion);
        if (counted && own != null) {
            var segment = MeasuredCriterion.of(criterion, all.of(criterion.id()), own.of(criterion.id()));
            var power = segment.power(settings);
            if (power.label() != PowerLabel.INSUFFICIENT) {
                return new Measured(segment, power, EvidenceFrom.SEGMENT);
            }
        }
        var everyone = MeasuredCriterion.of(criterion, all.of(criterion.id()), all.of(criterion.id()));
        var power = everyone.power(settings);
        return counted && power.label() != PowerLabel.INSUFFICIENT
                ? new Measured(everyone, power, EvidenceFrom.ALL)
                : new Measured(everyone, Power.of(List.of(), java.util.Set.of(), settings), EvidenceFrom.DECLARED);
    }

    private ModelCriterion criterion(Measured measured, double declared, double observed) {
        var criterion = measured.criterion().asked();
        var power = measured.power();
        double declaredShare = declared == 0 ? 0 : criterion.declaredWeight() / declared;
        double observedShare = observed == 0 ? declaredShare : power.adjusted() / observed;
        var weights = Weights.of(declaredShare, observedShare, power, settings);
        return new ModelCriterion(
                criterion,
                declaredShare,
                observedShare,
                weights.weight(),
                power.outcomes(),
                measured.from(),
                power.contradicted(),
                measured.criterion().ranges(),
                power.values().stream()
                        .map(v -> new ModelAnswer(v.value(), v.weightOfEvidence(), null))
                        .toList());
    }
}
