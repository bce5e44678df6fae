package io.needmap.materials.engagement;

import io.needmap.kit.interval.Wilson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the leads that were worked on with a material: leads = open + won + lost + rejected + dropped. That they
 * came together does not say that one caused the other.
 *
 * @param leads to whom it was shared, or who opened or read it, as far as they are known here
 * @param open those that have not ended
 * @param dropped disqualified or expired
 * @param winRate WilsonLower(won, won + lost), 0 to 1; null while none was won or lost
 */
record MaterialOutcome(
        UUID materialId,
        String title,
        String state,
        long leads,
        long handedOver,
        long open,
        long won,
        long lost,
        long rejected,
        long dropped,
        @Nullable Double winRate) {

    private static final double DECIMALS = 1e4;

    static MaterialOutcome of(OutcomeRow row) {
        long ended = row.won() + row.lost() + row.rejected() + row.dropped();
        return new MaterialOutcome(
                row.materialId(),
                row.title(),
                row.state(),
                row.leads(),
                row.handedOver(),
                row.leads() - ended,
                row.won(),
                row.lost(),
                row.rejected(),
                row.dropped(),
                rate(row.won(), row.won() + row.lost()));
    }

    private static @Nullable Double rate(long won, long decided) {
        return decided == 0
                ? null
                : Math.round(Wilson.of((double) won, (double) decided).lower() * DECIMALS) / DECIMALS;
    }
}
