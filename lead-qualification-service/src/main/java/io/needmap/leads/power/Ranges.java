package io.needmap.leads.power;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Numbers cut into ranges that hold about as many leads each, so that they can be measured like answers of a closed set.
 *
 * @param edges the largest number of each range but the last, rising
 */
public record Ranges(List<Double> edges) {

    /** So many different numbers are each taken for themselves; so is one that a tenth of all leads have. */
    private static final int FEW = 12;

    private static final int RANGES = 10;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private record Counted(double number, long leads) {}

    /** A number as it is counted: with four digits, so that there is an end to how many are kept apart. */
    public static String counted(String number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Ranges for the numbers that were counted. */
    static Ranges of(Collection<Outcomes> counted) {
        var numbers = counted.stream()
                .map(o -> new Counted(Double.parseDouble(o.value()), o.won() + o.lost()))
                .sorted(Comparator.comparingDouble(Counted::number))
                .toList();
        long all = numbers.stream().mapToLong(Counted::leads).sum();
        var edges = new TreeSet<Double>();
        long seen = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long before = seen;
            seen += numbers.get(i).leads();
            boolean alone = numbers.size() <= FEW || (seen - before) * RANGES >= all;
            if (alone && i > 0) {
                edges.add(numbers.get(i - 1).number());
            }
            if (i < numbers.size() - 1 && (alone || before * RANGES / all < seen * RANGES / all)) {
                edges.add(numbers.get(i).number());
            }
        }
        return new Ranges(List.copyOf(edges));
    }

    /** The range that a number falls into, from 0. */
    public int place(double number) {
        int place = 0;
        while (place < edges.size() && number > edges.get(place)) {
            place++;
        }
        return place;
    }

    /** The range in words. */
    public String label(int place) {
        if (edges.isEmpty()) {
            return "any";
        }
        if (place == 0) {
            return "up to " + text(0);
        }
        return place == edges.size()
                ? "above " + text(place - 1)
                : "above %s up to %s".formatted(text(place - 1), text(place));
    }

    private String text(int edge) {
        return BigDecimal.valueOf(edges.get(edge)).stripTrailingZeros().toPlainString();
    }
}
