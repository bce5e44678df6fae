package io.needmap.materials.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignmentFormulaTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Alignment NONE =
            new Alignment(new UUID(0, 1), 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, Instant.EPOCH);

    private static final CatalogueGrowth CATALOGUE = new CatalogueGrowth(90, 40);

    @Test
    void goldenAlignment() {
        assertThat(AlignmentFormula.alignment(40.0 / 90, .55)).isCloseTo(.4916, within(.00005));
        assertThat(AlignmentFormula.alignment(0, 0)).isZero();
        assertThat(AlignmentFormula.alignment(1, 0)).isZero();
        assertThat(AlignmentFormula.part(0, 0)).isZero();
    }

    @Test
    void sumsOfDifferencesGiveTheWhole() {
        var all = NONE.with(new BigDecimal("10"), new BigDecimal("5.5"), CATALOGUE, NOW);
        assertThat(all.alignment()).isEqualTo(.4916);
        assertThat(all.materialPart()).isEqualTo(.4444);
        assertThat(all.activityPart()).isEqualTo(.55);
        var less = all.with(new BigDecimal("-10"), new BigDecimal("-5.5"), CatalogueGrowth.NONE, NOW);
        assertThat(less.activityPart()).isZero();
        assertThat(less.alignment()).isZero();
    }

    @Test
    void theVersionGrowsOnlyWhenSomebodyWouldSeeIt() {
        var first = NONE.with(new BigDecimal("1000000"), new BigDecimal("550000"), CATALOGUE, NOW);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.with(new BigDecimal("1"), new BigDecimal("0.5"), CatalogueGrowth.NONE, NOW)
                        .version())
                .isEqualTo(1);
        assertThat(first.with(new BigDecimal("1"), new BigDecimal("0.5"), new CatalogueGrowth(0, 1), NOW)
                        .version())
                .isEqualTo(2);
    }
}
