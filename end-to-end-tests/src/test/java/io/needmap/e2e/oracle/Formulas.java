package io.needmap.e2e.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Formulas 1, 3, 4, 5, 6, 7 and 10, written down a second time from formulas.md and from nothing else. */
final class Formulas {

    private static final double Z = 1.2816;

    private Formulas() {}

    /** Lower end of the 80 % interval of a share of x in n. */
    static double wilsonLower(double x, double n) {
        double p = x / n;
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (centre - spread) / (1 + Z * Z / n);
    }

    /** Entropy of the shares, relative to the most that there can be; 0 when nothing was mentioned. */
    static double evenness(Collection<Double> rates) {
        double sum = rates.stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0) {
            return 0;
        }
        double entropy = 0;
        for (double rate : rates) {
            double share = rate / sum;
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }
        return entropy / Math.log(rates.size());
    }

    static double geometricMean(List<Double> parts) {
        double product = 1;
        for (double part : parts) {
            product *= part;
        }
        return Math.pow(product, 1.0 / parts.size());
    }

    /** Formula 3: importance or satisfaction from one rating a rep. */
    static double rated(Collection<Integer> ratings) {
        long high = ratings.stream().filter(rating -> rating >= 4).count();
        return 10.0 * (high + 1) / (ratings.size() + 2);
    }

    static double opportunity(double importance, double satisfaction) {
        return importance + Math.max(importance - satisfaction, 0);
    }

    /** Formula 10, with H of the kind. */
    static double fresh(String kind, LocalDate verified, LocalDate expires, LocalDate today) {
        if (expires != null && today.isAfter(expires)) {
            return 0;
        }
        double halfLife;
        if (Set.of("BATTLECARD", "PRICING_SHEET").contains(kind)) {
            halfLife = 45;
        } else if (Set.of("TALK_TRACK", "OBJECTION_RESPONSE").contains(kind)) {
            halfLife = 90;
        } else {
            halfLife = kind.equals("CASE_STUDY") ? 365 : 180;
        }
        return Math.pow(2, -ChronoUnit.DAYS.between(verified, today) / halfLife);
    }

    /** Formula 4, from fit · fresh · o of each match. */
    static double coverage(Collection<Double> contributions) {
        double open = 1;
        for (double contribution : contributions) {
            open *= 1 - contribution;
        }
        return 1 - open;
    }

    /** Formula 5. */
    static double priority(double opportunity, double consistency, double coverage, boolean want) {
        double priority = 100 * opportunity / 20 * (0.5 + 0.5 * consistency) * (1 - coverage);
        return want ? Math.min(priority, 25) : priority;
    }

    /** Formula 6. */
    static double alignment(double materialPart, double activityPart) {
        return materialPart + activityPart == 0 ? 0 : 2 * materialPart * activityPart / (materialPart + activityPart);
    }
}
