package io.needmap.leads.power;

import io.needmap.kit.consume.Freshness;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.criterion.CriterionStanding;
import io.needmap.leads.criterion.CriterionState;
import io.needmap.leads.power.CriterionPowerResponse.PowerThresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** What questions tell. */
@ApplicationScoped
@Transactional
public class PowerService {

    private final OutcomeTallies outcomes;
    private final Criteria criteria;
    private final PowerSettings settings;
    private final Freshness freshness;

    PowerService(OutcomeTallies outcomes, Criteria criteria, PowerSettings settings, Freshness freshness) {
        this.outcomes = outcomes;
        this.criteria = criteria;
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

    /** All questions whose answers can be counted, asked or not, by code. */
    public List<CriterionPowerResponse> measured() {
        var tallied = outcomes.bySegment().getOrDefault("", OutcomeTally.NONE);
        var powers = new LinkedHashMap<CriterionStanding, Power>();
        for (var standing : criteria.all()) {
            if (OutcomeTallies.isCounted(standing.asked())) {
                var counted = tallied.of(standing.asked().id());
                powers.put(
                        standing,
                        MeasuredCriterion.of(standing.asked(), counted, counted).power(settings));
            }
        }
        double declared = sum(powers, (standing, power) -> standing.asked().declaredWeight());
        double observed = sum(powers, (standing, power) -> power.adjusted());
        return powers.entrySet().stream()
                .map(e -> response(e.getKey(), e.getValue(), declared, observed))
                .toList();
    }

    private static double sum(
            Map<CriterionStanding, Power> powers, ToDoubleBiFunction<CriterionStanding, Power> value) {
        return powers.entrySet().stream()
                .filter(e -> isActive(e.getKey()))
                .mapToDouble(e -> value.applyAsDouble(e.getKey(), e.getValue()))
                .sum();
    }

    private static boolean isActive(CriterionStanding standing) {
        return standing.state() == CriterionState.ACTIVE;
    }

    private CriterionPowerResponse response(CriterionStanding standing, Power power, double declared, double observed) {
        var asked = standing.asked();
        double declaredShare = declared == 0 ? 0 : asked.declaredWeight() / declared;
        double observedShare = observed == 0 ? declaredShare : power.adjusted() / observed;
        return new CriterionPowerResponse(
                asked.id(),
                asked.code(),
                standing.question(),
                standing.state().name(),
                asked.declaredWeight(),
                power.label(),
                power.checkLeakage(),
                power.contradicted(),
                power.won(),
                power.lost(),
                power.informationValue(),
                power.adjusted(),
                power.values(),
                isActive(standing) ? Weights.of(declaredShare, observedShare, power, settings) : null,
                PowerThresholds.of(settings));
    }
}
