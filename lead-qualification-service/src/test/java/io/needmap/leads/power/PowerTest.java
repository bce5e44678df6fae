package io.needmap.leads.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Golden values of formula 7. */
class PowerTest {

    private static final Offset<Double> DIGITS = within(0.00005);
    private static final PowerSettings SETTINGS =
            new SmallRyeConfigBuilder().withMapping(PowerSettings.class).build().getConfigMapping(PowerSettings.class);

    private static Power yesNo(int yesWon, int yesLost, int noWon, int noLost) {
        var outcomes = List.of(new Outcomes("YES", yesWon, yesLost), new Outcomes("NO", noWon, noLost));
        return Power.of(outcomes, Set.of("YES"), SETTINGS);
    }

    @Test
    void goldenValues() {
        var power = yesNo(18, 10, 12, 60);
        var yes = power.values().get(0);
        var no = power.values().get(1);
        assertThat(yes.weightOfEvidence()).isCloseTo(1.3575, DIGITS);
        assertThat(yes.standardError()).isCloseTo(0.3137, DIGITS);
        assertThat(no.weightOfEvidence()).isCloseTo(-0.7350, DIGITS);
        assertThat(no.standardError()).isCloseTo(0.2195, DIGITS);
        assertThat(power.informationValue()).isCloseTo(0.9227, DIGITS);
        assertThat(power.adjusted()).isCloseTo(0.8751, DIGITS);
        assertThat(yes.lift()).isCloseTo(2.1429, DIGITS);
        assertThat(power.label()).isEqualTo(PowerLabel.STRONG);
        assertThat(power.checkLeakage()).isTrue();
        assertThat(power.contradicted()).isFalse();
    }

    @Test
    void nothingIsSaidOfTooFewAndNothingMadeOfChance() {
        assertThat(yesNo(9, 3, 0, 60).label()).isEqualTo(PowerLabel.INSUFFICIENT);
        assertThat(Weights.of(0.4, 0.6, yesNo(9, 3, 0, 60).told(SETTINGS), SETTINGS)
                        .weight())
                .isCloseTo(0.4, DIGITS);
        assertThat(yesNo(0, 0, 0, 0).adjusted()).isZero();
        assertThat(yesNo(15, 35, 15, 35).label()).isEqualTo(PowerLabel.NONE);
        assertThat(yesNo(4, 10, 7, 20).label()).isEqualTo(PowerLabel.NONE);
        assertThat(yesNo(40, 60, 20, 80).label()).isEqualTo(PowerLabel.MEDIUM);
        assertThat(yesNo(40, 60, 20, 80).checkLeakage()).isFalse();
    }

    @Test
    void whatSpeaksAgainstTheDeclaredDirectionWeighsNothing() {
        var against = yesNo(12, 60, 18, 10);
        assertThat(against.contradicted()).isTrue();
        assertThat(Weights.of(0.4, 0.6, against, SETTINGS).weight()).isZero();
        assertThat(yesNo(2, 8, 5, 1).contradicted()).isFalse();
        var undecided = Power.of(List.of(new Outcomes("A", 10, 60), new Outcomes("B", 18, 10)), Set.of(), SETTINGS);
        assertThat(undecided.contradicted()).isFalse();
    }

    @Test
    void weightsMoveFromDeclaredToObserved() {
        int[] outcomes = {0, 25, 50, 200};
        double[] weights = {0.3333, 0.4222, 0.4667, 0.5467};
        for (int i = 0; i < outcomes.length; i++) {
            var power = new Power(outcomes[i], 0, 0, 0, PowerLabel.NONE, false, false, List.of());
            assertThat(Weights.of(5.0 / 15, 0.6, power, SETTINGS).weight()).isCloseTo(weights[i], DIGITS);
        }
    }
}
