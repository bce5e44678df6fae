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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
                .sorted(Comparator.comparing(CriterionPowerResponse::criterionCode))
                .limit(limit + 1L)
                .toList();
        return AnalysisPage.of(Page.of(rows, limit, c -> new Object[] {c.criterionCode()}, c -> c), freshness.age());
    }

    /** All questions whose answers can be counted, asked or not, by code. */
    public List<CriterionPowerResponse> measured() {
        var tallied = outcomes.bySegment().getOrDefault("", OutcomeTally.NONE);
        var powers = new LinkedHashMap<CriterionStanding, Power>();
        double declared = 0;
        double observed = 0;
        for (var standing : criteria.all()) {
            // Also that of a question whose answers cannot be counted.
            declared += isActive(standing) ? standing.asked().declaredWeight() : 0;
            if (OutcomeTallies.isCounted(standing.asked())) {
                var counted = tallied.of(standing.asked().id());
                var power =
                        MeasuredCriterion.of(standing.asked(), counted, counted).power(settings);
                powers.put(standing, power);
                observed += isActive(standing) ? power.told(settings).adjusted() : 0;
            }
        }
        var responses = new ArrayList<CriterionPowerResponse>();
        for (var entry : powers.entrySet()) {
            responses.add(response(entry.getKey(), entry.getValue(), declared, observed));
        }
        return responses;
    }

    private static boolean isActive(CriterionStanding standing) {
        return standing.state() == CriterionState.ACTIVE;
    }

    private CriterionPowerResponse response(CriterionStanding standing, Power power, double declared, double observed) {
        var asked = standing.asked();
        double declaredShare = declared == 0 ? 0 : asked.declaredWeight() / declared;
        var told = power.told(settings);
        double observedShare = observed == 0 ? declaredShare : told.adjusted() / observed;
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
                isActive(standing) ? Weights.of(declaredShare, observedShare, told, settings) : null,
                PowerThresholds.of(settings));
    }
}
