package io.needmap.activitymap.need;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The reps of a tally: how many were interviewed, how many brought it up, and how steadily.
 *
 * @param rateSum the sum over reps of the share of their interviews in which it came up
 * @param later interviews that followed a rep's first mention
 * @param again those of them in which it came up again
 */
record Breadth(int interviewed, int mentioned, double rateSum, int later, int again) {

    private record PerRep(int interviews, int mentions, int later) {

        PerRep plus(PerRep other) {
            return new PerRep(interviews + other.interviews, mentions + other.mentions, later + other.later);
        }
    }

    static Breadth of(Collection<TallyCell> cells) {
        Map<UUID, PerRep> reps = new HashMap<>();
        for (var cell : cells) {
            reps.merge(cell.repId(), new PerRep(cell.interviews(), cell.mentions(), cell.later()), PerRep::plus);
        }
        double rates = 0;
        int mentioned = 0;
        int later = 0;
        int again = 0;
        for (var rep : reps.values()) {
            rates += (double) rep.mentions / rep.interviews;
            if (rep.mentions > 0) {
                mentioned++;
                later += rep.later;
                // Every mention but the first is one in a later interview.
                again += rep.mentions - 1;
            }
        }
        return new Breadth(reps.size(), mentioned, rates, later, again);
    }
}
