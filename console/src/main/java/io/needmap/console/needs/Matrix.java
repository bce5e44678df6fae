package io.needmap.console.needs;

import io.needmap.console.needs.NeedAnswers.Detail;
import io.needmap.console.needs.NeedAnswers.Rate;
import io.needmap.console.needs.NeedAnswers.Said;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who said it where and when: regions down, quarters across.
 *
 * @param quarters the quarters, the oldest first
 * @param rows one a region
 */
record Matrix(List<Rate> quarters, List<Line> rows) {

    private static final int STEPS = 4;

    static Matrix of(Detail detail, @Nullable List<Said> said) {
        var rows = detail.byRegion().stream()
                .map(region -> new Line(
                        region,
                        detail.byQuarter().stream()
                                .map(quarter -> cell(region, quarter, said))
                                .toList()))
                .toList();
        return new Matrix(detail.byQuarter(), rows);
    }

    private static Cell cell(Rate region, Rate quarter, @Nullable List<Said> said) {
        // Who may not know who said it cannot count who did; who was not told cannot say that nobody did.
        if (said == null || said.stream().anyMatch(one -> one.repId() == null)) {
            return new Cell(0, true);
        }
        long reps = said.stream()
                .filter(one -> Objects.equals(one.regionCode(), region.code())
                        && Objects.equals(one.quarter(), quarter.code()))
                .map(Said::repId)
                .distinct()
                .count();
        return new Cell(Math.toIntExact(reps), region.suppressed());
    }

    /** A region and its cells. */
    record Line(Rate region, List<Cell> cells) {}

    /**
     * How many reps of a region said it in a quarter.
     *
     * @param reps how many
     * @param suppressed whether that is not to be seen
     */
    record Cell(int reps, boolean suppressed) {

        /** From 0 to 4: how dark the cell is. */
        public int step() {
            return Math.min(reps, STEPS);
        }

        /** For counting in a template. */
        public List<Integer> dots() {
            return IntStream.range(0, Math.min(reps, STEPS * 2)).boxed().toList();
        }
    }
}
