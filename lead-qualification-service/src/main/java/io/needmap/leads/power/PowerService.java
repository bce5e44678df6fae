package io.needmap.leads.power;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.power.CriterionPowerResponse.PowerThresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PowerService {

    private final OutcomeRepository outcomes;
    private final PowerSettings settings;
    private final Freshness freshness;

    PowerService(OutcomeRepository outcomes, PowerSettings settings, Freshness freshness) {
        this.outcomes = outcomes;
        this.settings = settings;
        this.freshness = freshness;
    }

    AnalysisPage<CriterionPowerResponse> list(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 1);
        String after = token == null ? "" : token.text(0);
        var rows = measured().stream()
                .filter(c -> c.criterionCode().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return AnalysisPage.of(Page.of(rows, limit, c -> new Object[] {c.criterionCode()}, c -> c), freshness.age());
    }

    private List<CriterionPowerResponse> measured() {
        var tallied = outcomes.tallied();
        var criteria = outcomes.criteria();
        var powers = new HashMap<UUID, Power>();
        for (var criterion : criteria) {
            var known = criterion.outcomes(tallied.getOrDefault(criterion.id(), Map.of()));
            powers.put(criterion.id(), Power.of(known, Set.copyOf(criterion.desired()), settings));
        }
        var active = criteria.stream().filter(MeasuredCriterion::isActive).toList();
        double declared =
                active.stream().mapToDouble(MeasuredCriterion::declaredWeight).sum();
        double observed = active.stream()
                .mapToDouble(c -> powers.getOrDefault(c.id(), NOTHING).adjusted())
                .sum();
        var responses = new ArrayList<CriterionPowerResponse>();
        for (var criterion : criteria) {
            var power = powers.getOrDefault(criterion.id(), NOTHING);
            responses.add(response(
                    criterion, power, criterion.isActive() ? weights(criterion, power, declared, observed) : null));
        }
        return responses;
    }

    private static final Power NOTHING = new Power(0, 0, 0, 0, PowerLabel.INSUFFICIENT, false, false, List.of());

    private Weights weights(MeasuredCriterion criterion, Power power, double declared, double observed) {
        double declaredShare = declared == 0 ? 0 : criterion.declaredWeight() / declared;
        return Weights.of(declaredShare, observed == 0 ? declaredShare : power.adjusted() / observed, power, settings);
    }

    private CriterionPowerResponse response(MeasuredCriterion criterion, Power power, @Nullable Weights weights) {
        return new CriterionPowerResponse(
                criterion.id(),
                criterion.code(),
                criterion.question(),
                criterion.state(),
                criterion.declaredWeight(),
                power.label(),
                power.checkLeakage(),
                power.contradicted(),
                power.won(),
                power.lost(),
                power.informationValue(),
                power.adjusted(),
                power.values(),
                weights,
                PowerThresholds.of(settings));
    }
}
