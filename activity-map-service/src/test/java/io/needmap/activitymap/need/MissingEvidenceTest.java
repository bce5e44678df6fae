package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MissingEvidenceTest {

    private static final Quarter NOW = new Quarter(2026, 4);

    @Test
    void whenNobodyWasAskedThreeRepsInTwoRegionsOverTwoQuartersAreMissing() {
        assertThat(missing(new Cells(), Map.of("N", 4, "S", 3, "W", 2)))
                .containsExactly(
                        new MissingInterviews("N", "2026-Q4", 2, 2),
                        new MissingInterviews("N", "2027-Q1", 1, 1),
                        new MissingInterviews("S", "2027-Q1", 1, 1),
                        new MissingInterviews("S", "2026-Q4", 2, 2));
    }

    @Test
    void theRegionThatIsNearestIsChosen() {
        var cells = new Cells()
                .add("a", "N", "2026-Q3", 2, 1)
                .add("b", "N", "2026-Q3", 2, 1)
                .add("c", "N", "2026-Q4", 2, 1)
                .add("d", "S", "2026-Q4", 1, 1)
                .add("e", "S", "2026-Q4", 1, 1)
                .add("f", "W", "2026-Q4", 1, 1);
        assertThat(missing(cells, Map.of("N", 2, "S", 2, "W", 5)))
                .containsExactly(new MissingInterviews("S", "2026-Q4", 1, 1));
    }

    @Test
    void aRegionWithoutEnoughRepsIsNotChosenWhileThereIsAnother() {
        var cells = new Cells()
                .add("a", "N", "2026-Q3", 2, 1)
                .add("b", "N", "2026-Q3", 2, 1)
                .add("c", "N", "2026-Q4", 2, 1)
                .add("d", "S", "2026-Q4", 1, 1)
                .add("e", "S", "2026-Q4", 1, 1);
        assertThat(missing(cells, Map.of("N", 0, "S", 0, "W", 3)))
                .containsExactly(new MissingInterviews("W", "2026-Q4", 3, 3));
    }

    @Test
    void aQuarterThatIsOverCannotBeFilled() {
        var cells = new Cells();
        for (String rep : List.of("a", "b", "c", "d", "e", "f")) {
            cells.add(rep, rep.compareTo("d") < 0 ? "N" : "S", "2026-Q4", 1, 1);
        }
        cells.add("a", "N", "2026-Q2", 1, 1);
        assertThat(missing(cells, Map.of("N", 0, "S", 0))).containsExactly(new MissingInterviews("S", "2027-Q1", 2, 0));
    }

    @Test
    void withoutTwoRegionsOneIsStillToBeFound() {
        assertThat(missing(new Cells(), Map.of("N", 3)))
                .extracting(MissingInterviews::regionCode)
                .contains((String) null);
    }

    @Test
    void whoWasAskedOnlyInTheQuarterThatWillCountNoLongerIsAskedAgain() {
        var cells = new Cells();
        for (String rep : List.of("a", "b", "c", "d", "e")) {
            cells.add(rep, rep.compareTo("c") <= 0 ? "N" : "S", "2026-Q4", 1, 1);
        }
        cells.add("f", "S", "2026-Q1", 1, 1);
        assertThat(missing(cells, Map.of("N", 0, "S", 0))).containsExactly(new MissingInterviews("S", "2027-Q1", 2, 1));
    }

    @Test
    void theInterviewsOpenTheCountGatesAndNoFewerDo() {
        var random = new Random(7);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            var cells = randomCells(random);
            Map<String, Integer> unasked =
                    Map.of("N", random.nextInt(5), "S", random.nextInt(5), "W", random.nextInt(4));
            var missing = missing(cells, unasked);
            assertThat(held(cells, missing).gates())
                    .filteredOn(gate -> COUNT_GATES.contains(gate.name()))
                    .as("%s then %s", cells.all(), missing)
                    .allMatch(Gate::open);
            int total = missing.stream().mapToInt(MissingInterviews::interviews).sum();
            int fewest = new FewestInterviews(cells.all(), unasked, NOW).count();
            if (fewest >= 0) {
                compared++;
                assertThat(total).as("%s, %s unasked", cells.all(), unasked).isEqualTo(fewest);
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static final List<Gate.Name> COUNT_GATES = List.of(
            Gate.Name.REPS_INTERVIEWED, Gate.Name.REGIONS_WITH_ENOUGH_REPS, Gate.Name.QUARTERS_WITH_ENOUGH_INTERVIEWS);

    /** As {@code unasked} says, and who was asked in a quarter that counts no longer. */
    private static List<MissingInterviews> missing(Cells cells, Map<String, Integer> unasked) {
        return MissingEvidence.of(
                cells.all(), Cells.THRESHOLDS, left -> FewestInterviews.unasked(unasked, cells.all(), left), NOW);
    }

    private static Cells randomCells(Random random) {
        var cells = new Cells();
        for (int i = 0; i < random.nextInt(8); i++) {
            String region = List.of("N", "S", "W").get(random.nextInt(3));
            cells.add("rep " + i, region, "2026-Q" + (1 + random.nextInt(4)), 1 + random.nextInt(2), 1);
        }
        return cells;
    }

    /** The verdict once the missing interviews were held, in the quarter of the last of them. */
    private static Verdict held(Cells before, List<MissingInterviews> missing) {
        var after = new Cells();
        boolean next = missing.stream().anyMatch(m -> m.quarter().equals("2027-Q1"));
        before.all().stream()
                .filter(c -> !next || !c.quarter().equals("2026-Q1"))
                .forEach(after.all()::add);
        int number = 0;
        for (var more : missing) {
            for (int i = 0; i < more.interviews(); i++) {
                boolean newRep = i < more.newReps();
                after.add(
                        newRep ? "new " + number++ : "rep 0", String.valueOf(more.regionCode()), more.quarter(), 1, 1);
            }
        }
        return after.verdict();
    }
}
