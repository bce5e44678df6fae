package io.needmap.activitymap.need;

import static io.needmap.activitymap.need.NeedClassification.NEED;
import static io.needmap.activitymap.need.NeedClassification.UNDETERMINED;
import static io.needmap.activitymap.need.NeedClassification.WANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Each gate of a need alone keeps what is consistent enough from being one; at its threshold it is open. */
class NeedGatesTest {

    @Test
    void fewerThanThreeRepsWhoMentionedItAreNoNeed() {
        assertGate(Gate.Name.REPS_MENTIONED, mentionedBy(3), mentionedBy(2));
    }

    private static Cells mentionedBy(int reps) {
        return study(rep -> rep == 0 || rep >= 7 - reps ? new int[] {2, 2} : new int[] {0, 0});
    }

    @Test
    void lessThanHalfOfTheMentionsWithAGoalAreNoNeed() {
        assertGate(Gate.Name.ANCHORED_SHARE, anchored(12), anchored(11));
    }

    private static Cells anchored(int share) {
        var cells = new Cells();
        for (int rep = 0; rep < 6; rep++) {
            int own = Math.max(0, Math.min(4, share - 4 * rep));
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q3", 2, 2, Math.min(2, own), 0);
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 2, 2, Math.max(0, own - 2), 0);
        }
        return cells;
    }

    @Test
    void fewerThanSixRepsInterviewedAreNoNeed() {
        // One of five was asked in both regions.
        assertGate(Gate.Name.REPS_INTERVIEWED, moved("rep 3"), moved("rep 2"));
    }

    private static Cells moved(String firstOfTheSouth) {
        return new Cells()
                .add("rep 0", "N", "2026-Q3", 2, 2)
                .add("rep 1", "N", "2026-Q3", 2, 2)
                .add("rep 2", "N", "2026-Q3", 2, 2)
                .add(firstOfTheSouth, "S", "2026-Q4", 2, 2)
                .add("rep 4", "S", "2026-Q4", 2, 2)
                .add("rep 5", "S", "2026-Q4", 2, 2);
    }

    @Test
    void aRegionWithTwoRepsIsNotEnough() {
        var fewInTheSouth = study(rep -> new int[] {2, 2});
        fewInTheSouth.all().removeIf(c -> c.repId().equals(Cells.rep("rep 5")));
        fewInTheSouth.add("another", "N", "2026-Q3", 2, 2);
        assertGate(Gate.Name.REGIONS_WITH_ENOUGH_REPS, study(rep -> new int[] {2, 2}), fewInTheSouth);
    }

    @Test
    void aQuarterWithOneInterviewIsNotEnough() {
        assertGate(Gate.Name.QUARTERS_WITH_ENOUGH_INTERVIEWS, inTheQuarterBefore(2), inTheQuarterBefore(1));
    }

    private static Cells inTheQuarterBefore(int interviews) {
        var cells = new Cells().add("rep 0", "N", "2026-Q3", interviews, interviews);
        for (int rep = 0; rep < 6; rep++) {
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 2, 2);
        }
        return cells;
    }

    @Test
    void theLowestRateOfARegionIsAtLeastAThirdOfTheHighest() {
        assertGate(Gate.Name.REGION_RATIO, southern(17), southern(16));
    }

    private static Cells southern(int of50) {
        var cells = new Cells();
        for (int rep = 0; rep < 6; rep++) {
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q3", 50, rep < 3 ? 50 : of50);
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 50, rep < 3 ? 50 : of50);
        }
        return cells;
    }

    @Test
    void theLowestRateOfAQuarterIsAtLeastAQuarterOfTheHighest() {
        assertGate(Gate.Name.QUARTER_RATIO, fading(23), fading(22));
    }

    private static Cells fading(int of100) {
        var cells = new Cells();
        for (int rep = 0; rep < 6; rep++) {
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q3", 100, 100);
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 100, of100);
        }
        return cells;
    }

    @Test
    void consistencyDecidesBetweenNeedAndWantAndNeitherIsSaidInBetween() {
        assertThat(rated(5).verdict().classification()).isEqualTo(NEED);
        assertThat(rated(4).verdict().consistency()).isBetween(0.45, 0.60);
        assertThat(rated(4).verdict().classification()).isEqualTo(UNDETERMINED);
        assertThat(rated(1).verdict().consistency()).isLessThan(0.45);
        assertThat(rated(1).verdict().classification()).isEqualTo(WANT);
    }

    @Test
    void aNeedReachesItsThresholdAndAWantStaysBelow() {
        double consistency = rated(4).verdict().consistency();
        assertThat(judged(rated(4), consistency, 0.45)).isEqualTo(NEED);
        assertThat(judged(rated(4), Math.nextUp(consistency), 0.45)).isEqualTo(UNDETERMINED);
        assertThat(judged(rated(4), 0.9, consistency)).isEqualTo(UNDETERMINED);
        assertThat(judged(rated(4), 0.9, Math.nextUp(consistency))).isEqualTo(WANT);
    }

    @Test
    void belowSixRepsNothingIsAWant() {
        var five = rated(1);
        five.all().removeIf(c -> c.repId().equals(Cells.rep("rep 5")));
        assertThat(five.verdict().consistency()).isLessThan(0.45);
        assertThat(five.verdict().classification()).isEqualTo(UNDETERMINED);
    }

    @Test
    void aRegionOrQuarterWithOneInterviewHasNoRate() {
        var cells = study(rep -> new int[] {2, 2}).add("far", "W", "2026-Q2", 1, 0);
        assertThat(cells.verdict().regions()).isCloseTo(1, within(1e-9));
        assertThat(cells.verdict().quarters()).isCloseTo(1, within(1e-9));
        assertThat(cells.verdict().classification()).isEqualTo(NEED);
        cells.add("far", "W", "2026-Q2", 1, 0);
        assertThat(cells.verdict().regions()).isLessThan(1);
        assertThat(cells.verdict().quarters()).isLessThan(1);
        assertThat(cells.verdict().classification()).isNotEqualTo(NEED);
    }

    private static Cells rated(int of10) {
        var cells = new Cells();
        for (int rep = 0; rep < 6; rep++) {
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q3", 10, of10);
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 10, of10);
        }
        return cells;
    }

    /** Six reps, three a region, two interviews in each of two quarters; the mentions in them by rep. */
    private static Cells study(IntFunction<int[]> mentions) {
        var cells = new Cells();
        for (int rep = 0; rep < 6; rep++) {
            var own = mentions.apply(rep);
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q3", 2, own[0], own[0], Math.max(0, own[0] - 1));
            cells.add("rep " + rep, rep < 3 ? "N" : "S", "2026-Q4", 2, own[1], own[1], own[0] > 0 ? 2 : 0);
        }
        return cells;
    }

    private static void assertGate(Gate.Name name, Cells open, Cells closed) {
        assertThat(open.verdict().gates()).allMatch(Gate::open);
        assertThat(open.verdict().classification()).isEqualTo(NEED);
        var verdict = closed.verdict();
        assertThat(verdict.gates())
                .filteredOn(gate -> !gate.open())
                .extracting(Gate::name)
                .containsExactly(name);
        assertThat(verdict.consistency()).isGreaterThanOrEqualTo(0.60);
        assertThat(verdict.classification()).isEqualTo(UNDETERMINED);
    }

    private static NeedClassification judged(Cells cells, double need, double want) {
        return Verdict.of(cells.all(), new NeedThresholds(4, 1.2816, need, want, 3, 0.5, 6, 2, 3, 2, 2, 0.34, 0.23, 3))
                .classification();
    }
}
