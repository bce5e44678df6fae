package io.needmap.materials.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an objection was heard and what became of it.
 *
 * @param handled the buyer went on
 * @param lost the deal was lost on it
 * @param handledSince of those heard since the answer was there
 * @param lostSince of those heard since the answer was there
 * @param firstHeardAt when it was heard first; not shown to sales managers, like the last time: it leads to the interview
 */
record ObjectionTally(
        long heard,
        long handled,
        long unhandled,
        long lost,
        long handledSince,
        long lostSince,
        @Nullable Instant firstHeardAt,
        @Nullable Instant lastHeardAt) {

    ObjectionTally unattributed() {
        return new ObjectionTally(heard, handled, unhandled, lost, handledSince, lostSince, null, null);
    }
}
