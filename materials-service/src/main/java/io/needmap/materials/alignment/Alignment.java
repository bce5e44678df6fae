package io.needmap.materials.alignment;

import io.needmap.kit.aggregate.Aggregate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The one alignment of the organisation with the tallies behind it. Parts are kept to four decimals. */
record Alignment(
        UUID id,
        long version,
        long matched,
        long active,
        BigDecimal weight,
        BigDecimal covered,
        double alignment,
        double materialPart,
        double activityPart,
        Instant assessedAt)
        implements Aggregate {

    private static final double DECIMALS = 1e4;

    /** The alignment after the sums and the catalogue changed by so much. */
    Alignment with(BigDecimal moreWeight, BigDecimal moreCovered, CatalogueGrowth growth, Instant at) {
        long nowMatched = matched + growth.matched();
        long nowActive = active + growth.active();
        var nowWeight = weight.add(moreWeight);
        var nowCovered = covered.add(moreCovered);
        double material = AlignmentFormula.part((double) nowMatched, (double) nowActive);
        double activity = AlignmentFormula.part(nowCovered.doubleValue(), nowWeight.doubleValue());
        double both = AlignmentFormula.alignment(material, activity);
        boolean same = version > 0
                && nowMatched == matched
                && nowActive == active
                && rounded(both) == alignment
                && rounded(activity) == activityPart;
        return new Alignment(
                id,
                same ? version : version + 1,
                nowMatched,
                nowActive,
                nowWeight,
                nowCovered,
                rounded(both),
                rounded(material),
                rounded(activity),
                same ? assessedAt : at);
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
