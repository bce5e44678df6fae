package io.needmap.activitymap.candour;

import io.needmap.kit.security.Candour;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a breakdown a manager may not see. A part of one or two reps alone would be the total less the parts
 * that are shown: with it go those next in size, or everything where no part is of three reps. What is hidden could be
 * exchanged among the hidden parts, and every answer would be the same; so no hidden part can be computed.
 *
 * @param upTo parts of so many reps and fewer are hidden, but for those of nobody
 * @param all whether every part is hidden, also those of nobody
 */
public record Veil(int upTo, boolean all) {

    /** Hides nothing. */
    public static final Veil NONE = new Veil(0, false);

    /** Over a breakdown whose parts are of so many reps; 0 for a part of nobody. */
    public static Veil over(Collection<Integer> reps) {
        boolean few = reps.stream().anyMatch(n -> n > 0 && n < Candour.FEWEST_REPS);
        var next = reps.stream().filter(n -> n >= Candour.FEWEST_REPS).min(Integer::compare);
        return over(few, next.orElse(null));
    }

    /**
     * Over a breakdown of which only this is known.
     *
     * @param few whether a part is of one or two reps
     * @param next how many reps the smallest of the other parts is of; null where there is none
     */
    public static Veil over(boolean few, @Nullable Integer next) {
        if (!few) {
            return NONE;
        }
        return next == null ? new Veil(0, true) : new Veil(next, false);
    }

    /** Whether a part of so many reps is hidden. */
    public boolean hides(int reps) {
        return all || (reps > 0 && reps <= upTo);
    }
}
