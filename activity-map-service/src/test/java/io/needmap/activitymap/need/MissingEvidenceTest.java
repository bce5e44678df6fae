package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void theInterviewsOpenTheCountGatesAndNoFewerDo() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var cells = randomCells(random);
            Map<String, Integer> unasked =
                    Map.of("N", random.nextInt(5), "S", random.nextInt(5), "W", 3 + random.nextInt(3));
            var missing = missing(cells, unasked);
            var after = held(cells, missing);
            assertThat(after.verdict().gates())
                    .filteredOn(gate -> COUNT_GATES.contains(gate.name()))
                    .as("%s then %s", cells.all(), missing)
                    .allMatch(Gate::open);
            int total = missing.stream().mapToInt(MissingInterviews::interviews).sum();
            int fewest = fewest(cells.verdict(), unasked);
            if (fewest < Integer.MAX_VALUE) {
                assertThat(total).as("%s, %s unasked", cells.all(), unasked).isEqualTo(fewest);
            }
        }
    }

    private static final List<Gate.Name> COUNT_GATES = List.of(
            Gate.Name.REPS_INTERVIEWED, Gate.Name.REGIONS_WITH_ENOUGH_REPS, Gate.Name.QUARTERS_WITH_ENOUGH_INTERVIEWS);

    private static List<MissingInterviews> missing(Cells cells, Map<String, Integer> unasked) {
        return MissingEvidence.of(cells.verdict(), Cells.THRESHOLDS, unasked, NOW);
    }

    private static Cells randomCells(Random random) {
        var cells = new Cells();
        for (int i = 0; i < random.nextInt(8); i++) {
            String region = List.of("N", "S", "W").get(random.nextInt(3));
            cells.add("rep " + i, region, "2026-Q" + (1 + random.nextInt(4)), 1 + random.nextInt(2), 1);
        }
        return cells;
    }

    /** The tally once the missing interviews were held. */
    private static Cells held(Cells before, List<MissingInterviews> missing) {
        var after = new Cells();
        after.all().addAll(before.all());
        int number = 0;
        for (var more : missing) {
            for (int i = 0; i < more.interviews(); i++) {
                boolean newRep = i < more.newReps();
                after.add(
                        newRep ? "new " + number++ : "rep 0", String.valueOf(more.regionCode()), more.quarter(), 1, 1);
            }
        }
        return after;
    }

    /** By trying all pairs of regions that have the reps, and counting what each gate lacks. */
    private static int fewest(Verdict verdict, Map<String, Integer> unasked) {
        int best = Integer.MAX_VALUE;
        var codes = new ArrayList<>(unasked.keySet());
        for (String one : codes) {
            for (String other : codes) {
                if (!one.equals(other)) {
                    int one3 = shortOf(verdict, one);
                    int other3 = shortOf(verdict, other);
                    boolean possible = one3 <= unasked.get(one) && other3 <= unasked.get(other);
                    int reps = Math.max(one3 + other3, 6 - verdict.reps().interviewed());
                    int all = Math.max(Math.max(reps, 3 - verdict.reps().mentioned()), quartersShort(verdict));
                    best = possible ? Math.min(best, all) : best;
                }
            }
        }
        return best;
    }

    private static int shortOf(Verdict verdict, String region) {
        return verdict.byRegion().stream()
                .filter(group -> group.code().equals(region))
                .map(group -> Math.max(0, 3 - group.reps()))
                .findFirst()
                .orElse(3);
    }

    private static int quartersShort(Verdict verdict) {
        long open =
                verdict.byQuarter().stream().filter(g -> g.interviews() >= 2).count();
        int now = verdict.byQuarter().stream()
                .filter(g -> g.code().equals(NOW.toString()))
                .mapToInt(Group::interviews)
                .sum();
        if (open >= 2) {
            return 0;
        }
        int forNow = now >= 2 ? 2 : 2 - now;
        return open == 1 ? forNow : 2 - now + 2;
    }
}
