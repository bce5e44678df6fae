package io.needmap.activitymap.need;

import static io.needmap.activitymap.need.NeedClassification.NEED;
import static io.needmap.activitymap.need.NeedClassification.UNDETERMINED;
import static io.needmap.activitymap.need.NeedClassification.WANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void breadthRestsOnTheMeanRateOfTheReps() {
        var cells = new Cells();
        int[] mentions = {2, 2, 1, 1, 1, 0, 2, 1};
        for (int i = 0; i < mentions.length; i++) {
            cells.add("rep " + i, i < 4 ? "N" : "S", "2026-Q4", 2, mentions[i]);
        }
        assertThat(cells.verdict().breadth()).isCloseTo(0.4028, within(0.00005));
    }

    @Test
    void consistencyIsTheGeometricMeanOfWhatExists() {
        // 8 of 10 reps, the same rate in both regions and both quarters, nobody asked twice after a mention.
        var cells = new Cells();
        for (int i = 0; i < 10; i++) {
            cells.add("rep " + i, i < 5 ? "N" : "S", i % 5 < 3 ? "2026-Q3" : "2026-Q4", 1, i % 5 == 4 ? 0 : 1);
        }
        var even = new Cells();
        for (int i = 0; i < 10; i++) {
            even.add("rep " + i, i < 5 ? "N" : "S", "2026-Q3", 5, 4);
            even.add("rep " + i, i < 5 ? "N" : "S", "2026-Q4", 5, 4);
        }
        assertThat(even.verdict().consistency()).isCloseTo(0.8442, within(0.00005));
        assertThat(even.verdict().classification()).isEqualTo(NEED);
        assertThat(cells.verdict().repeat()).isNull();
    }

    @Test
    void repeatCountsWhatCameUpAgainAfterTheFirstTime() {
        var verdict = new Cells()
                .add("a", "N", "2026-Q3", 2, 2, 2, 1)
                .add("a", "N", "2026-Q4", 2, 1, 1, 2)
                .add("b", "N", "2026-Q4", 3, 0)
                .verdict();
        assertThat(verdict.repeat()).isCloseTo((2 + 0.5) / (3 + 1), within(1e-9));
    }

    @Test
    void withoutInterviewsNothingIsKnown() {
        var verdict = new Cells().verdict();
        assertThat(verdict.consistency()).isNull();
        assertThat(verdict.classification()).isEqualTo(UNDETERMINED);
    }

    @Test
    void aHabitOfOneRegionIsNoNeed() {
        var cells = new Cells();
        for (int i = 0; i < 6; i++) {
            boolean north = i < 3;
            cells.add("rep " + i, north ? "N" : "S", "2026-Q3", 2, north ? 2 : 0);
            cells.add("rep " + i, north ? "N" : "S", "2026-Q4", 2, north ? 2 : 0);
        }
        assertThat(cells.verdict().classification()).isNotEqualTo(NEED);
        assertThat(cells.verdict().regions()).isZero();
    }

    @Test
    void theWishOfOneRepIsAWant() {
        var cells = new Cells();
        for (int i = 0; i < 6; i++) {
            cells.add("rep " + i, i < 3 ? "N" : "S", "2026-Q3", 2, i == 0 ? 2 : 0);
            cells.add("rep " + i, i < 3 ? "N" : "S", "2026-Q4", 2, i == 0 ? 2 : 0);
        }
        assertThat(cells.verdict().classification()).isEqualTo(WANT);
    }

    @Test
    void withoutGoalsNothingIsANeed() {
        var cells = new Cells();
        for (int i = 0; i < 6; i++) {
            cells.add("rep " + i, i < 3 ? "N" : "S", "2026-Q3", 2, 2, 0, 1);
            cells.add("rep " + i, i < 3 ? "N" : "S", "2026-Q4", 2, 2, 1, 2);
        }
        var verdict = cells.verdict();
        assertThat(verdict.consistency()).isGreaterThan(0.6);
        assertThat(verdict.classification()).isEqualTo(UNDETERMINED);
        assertThat(verdict.gates())
                .filteredOn(gate -> !gate.open())
                .extracting(Gate::name)
                .containsExactly(Gate.Name.ANCHORED_SHARE);
    }
}
