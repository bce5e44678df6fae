package io.needmap.materials.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.kit.id.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageFormulaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final MaterialFreshness freshness = new MaterialFreshness(new FreshnessSettings() {
        @Override
        public Map<MaterialKind, Integer> halfLifeDays() {
            return Map.of(MaterialKind.VIDEO, 10);
        }

        @Override
        public double fresh() {
            return .70;
        }

        @Override
        public double due() {
            return .50;
        }

        @Override
        public Duration checkEvery() {
            return Duration.ofMinutes(5);
        }
    });

    @Test
    void goldenCoverages() {
        assertThat(CoverageFormula.coverage(List.of())).isZero();
        assertThat(CoverageFormula.coverage(List.of(part(.8, .5)))).isEqualTo(.40);
        assertThat(CoverageFormula.coverage(List.of(part(.8, .5), part(.4, 1)))).isEqualTo(.64);
        assertThat(CoverageFormula.coverage(List.of(part(1, 1), part(.4, 1)))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"46,0.7017,FRESH", "47,0.6963,DUE", "90,0.5,DUE", "91,0.4962,STALE", "0,1,FRESH", "-3,1,FRESH"})
    void goldenFreshnessAtAHalfLifeOf90Days(int days, double fresh, MaterialFreshness.FreshnessLabel label) {
        double now = freshness.of(MaterialKind.TALK_TRACK, DAY, null, DAY.plusDays(days));
        assertThat(Math.round(now * 1e4) / 1e4).isEqualTo(fresh);
        assertThat(freshness.label(now)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "BATTLECARD,45",
        "PRICING_SHEET,45",
        "OBJECTION_RESPONSE,90",
        "BROCHURE,180",
        "OTHER,180",
        "CASE_STUDY,365"
    })
    void everyKindHasItsHalfLife(MaterialKind kind, int days) {
        assertThat(freshness.of(kind, DAY, null, DAY.plusDays(days))).isEqualTo(.5);
    }

    @Test
    void theConfigurationChangesAHalfLife() {
        assertThat(freshness.of(MaterialKind.VIDEO, DAY, null, DAY.plusDays(10)))
                .isEqualTo(.5);
    }

    @Test
    void materialHoldsOnItsLastDayAndNotAfter() {
        assertThat(freshness.of(MaterialKind.VIDEO, DAY, DAY, DAY)).isEqualTo(1);
        assertThat(freshness.of(MaterialKind.VIDEO, DAY, DAY, DAY.plusDays(1))).isZero();
    }

    @Test
    void whatRepsMadeCountsHalfAndAtRiskHalfOfThat() {
        var calculator = new CoverageCalculator(freshness);
        var weights = List.of(
                matched(Origin.MARKETING, MaterialState.PUBLISHED),
                matched(Origin.SALES_MADE, MaterialState.PUBLISHED),
                matched(Origin.PARTNER, MaterialState.AT_RISK),
                matched(Origin.SALES_MADE, MaterialState.AT_RISK));
        assertThat(calculator.weigh(weights, DAY))
                .extracting(CoveringMaterial::weight)
                .containsExactlyInAnyOrder(1.0, .5, .5, .25);
    }

    @Test
    void theExplanationShowsTheProduct() {
        assertThat(CoverageFormula.explain(List.of(part(.8, .5)))).isEqualTo("1 − (1 − 0.8·0.5·1.0) = 0.4");
    }

    private static CoveringMaterial part(double fit, double fresh) {
        return new CoveringMaterial(Ids.next(), "x", fit, fresh, 1);
    }

    private static MatchedMaterial matched(Origin origin, MaterialState state) {
        return new MatchedMaterial(Ids.next(), "x", MaterialKind.OTHER, origin, state, 1, DAY, null);
    }
}
