package io.needmap.leads.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Points of a score in hundredths, rounded so that the sum of the rounded is the rounded sum (largest remainder). */
final class Points {

    static final BigDecimal ZERO = BigDecimal.valueOf(0, 2);

    private Points() {}

    static List<BigDecimal> of(double... exact) {
        long sum = 0;
        double whole = 0;
        long[] hundredths = new long[exact.length];
        for (int i = 0; i < exact.length; i++) {
            hundredths[i] = (long) Math.floor(exact[i] * 100);
            sum += hundredths[i];
            whole += exact[i] * 100;
        }
        long left = Math.round(whole) - sum;
        var byRemainder = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> hundredths[i] - exact[i] * 100))
                .toList();
        for (int i = 0; i < left; i++) {
            hundredths[byRemainder.get(i)]++;
        }
        var points = new ArrayList<BigDecimal>();
        for (long one : hundredths) {
            points.add(BigDecimal.valueOf(one, 2));
        }
        return points;
    }
}
