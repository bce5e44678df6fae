package io.needmap.activitymap.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/**
 * Simulated organisations of 6 reps in 2 regions, each visited twice in each of 2 quarters. True needs come up in 75 %
 * of the interviews; wants of one kind or another only with some people, in some place or at some time.
 */
class NeedSimulationTest {

    private static final int ORGANISATIONS = 4_000;
    private static final int REPS = 6;
    private static final int QUARTERS = 2;
    private static final int VISITS = 2;

    @Test
    void trueNeedsAreFound() {
        assertThat(shareOfNeeds((rep, quarter) -> 0.75)).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void personalWantsDoNotPass() {
        assertThat(shareOfNeeds((rep, quarter) -> 0.20)).isLessThanOrEqualTo(0.03);
    }

    @Test
    void regionalWantsDoNotPass() {
        assertThat(shareOfNeeds((rep, quarter) -> inFirstRegion(rep) ? 0.80 : 0.05))
                .isLessThanOrEqualTo(0.03);
    }

    @Test
    void fadsDoNotPass() {
        assertThat(shareOfNeeds((rep, quarter) -> quarter == 0 ? 0.70 : 0.05)).isLessThanOrEqualTo(0.03);
        assertThat(shareOfNeeds((rep, quarter) -> quarter == 1 ? 0.70 : 0.05)).isLessThanOrEqualTo(0.03);
    }

    private static double shareOfNeeds(ToDoubleBiFunction<Integer, Integer> probability) {
        var random = new Random(20261121);
        int needs = 0;
        for (int i = 0; i < ORGANISATIONS; i++) {
            if (organisation(random, probability).verdict().classification() == NeedClassification.NEED) {
                needs++;
            }
        }
        return (double) needs / ORGANISATIONS;
    }

    private static Cells organisation(Random random, ToDoubleBiFunction<Integer, Integer> probability) {
        var cells = new Cells();
        for (int rep = 0; rep < REPS; rep++) {
            boolean begun = false;
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                int mentions = 0;
                int later = 0;
                for (int visit = 0; visit < VISITS; visit++) {
                    later += begun ? 1 : 0;
                    if (random.nextDouble() < probability.applyAsDouble(rep, quarter)) {
                        mentions++;
                        begun = true;
                    }
                }
                String region = inFirstRegion(rep) ? "N" : "S";
                cells.add("rep " + rep, region, "2026-Q" + (quarter + 3), VISITS, mentions, mentions, later);
            }
        }
        return cells;
    }

    private static boolean inFirstRegion(int rep) {
        return rep < REPS / 2;
    }
}
