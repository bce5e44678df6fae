package io.needmap.console.map;

import io.needmap.console.map.MapAnswer.ActivityAnswer;
import io.needmap.console.page.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity on the board.
 *
 * @param activity what the map says about it
 * @param standing where it stands
 * @param stage the buying stage in whose column it is
 * @param dots who does it, by region; empty when the map does not say
 * @param plan what is planned for a hole, when something is
 * @param reps how many reps do it, in the region that the board looks at
 * @param hidden whether the reader must not know how many: few, or so many that the few could be computed
 * @param pool how many there are
 * @param dim whether the filter leaves it out
 * @param first whether it is the hole to fill first
 */
public record Card(
        ActivityAnswer activity,
        Standing standing,
        String stage,
        List<RegionDots> dots,
        @Nullable Plan plan,
        int reps,
        boolean hidden,
        int pool,
        boolean dim,
        boolean first) {

    private static final double FRESH = 0.5;
    private static final int MOST_DOTS = 14;

    /** Its id. */
    public UUID id() {
        return activity.id();
    }

    /** How many of its materials are out of date. */
    public long old() {
        return activity.materials().stream()
                .filter(material -> material.fresh() != null && material.fresh() < FRESH)
                .count();
    }

    /** How many reps do it, in words, where the reader may know. */
    public String counted() {
        return hidden ? "an untold number of reps" : Words.count(reps, "rep");
    }

    /** In how many regions somebody does it. */
    public int regions() {
        var evidence = activity.evidence();
        return evidence == null ? 0 : evidence.regions();
    }

    /** Why it is neither a hole nor covered. */
    public String open() {
        if (activity.relevance().equals("UNDECIDED")) {
            return "Relevance undecided";
        }
        if (activity.toolNeeded().equals("UNDECIDED")) {
            return "Tool undecided";
        }
        return activity.need().equals("WANT") ? "A want, not a need" : "Evidence too thin";
    }

    /** Whether its reps fit into a card as dots; where they do not, a bar stands for each region. */
    public boolean few() {
        return dots.stream().mapToInt(RegionDots::reps).sum() <= MOST_DOTS;
    }

    Card asFirst() {
        return new Card(activity, standing, stage, dots, plan, reps, hidden, pool, dim, true);
    }

    /**
     * What is planned for a hole.
     *
     * @param state planned or in production
     * @param owner who does it
     * @param quarter until when
     */
    public record Plan(
            String state, @Nullable String owner, @Nullable String quarter) {}
}
