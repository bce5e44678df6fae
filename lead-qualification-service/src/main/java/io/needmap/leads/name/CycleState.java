package io.needmap.leads.name;

import java.util.List;
import java.util.stream.Stream;

/** Where a name stands in its cycle. */
public enum CycleState {
    NAME,
    ENRICHING,
    QUALIFIED,
    HANDED_OVER,
    ACCEPTED,
    WORKING,
    OPPORTUNITY,
    WON,
    LOST,
    REJECTED,
    DISQUALIFIED,
    EXPIRED,
    RECYCLED;

    /** The states of a cycle that goes on. */
    public static final List<CycleState> OPEN =
            Stream.of(values()).filter(CycleState::isOpen).toList();

    /** Whether the cycle goes on. */
    public boolean isOpen() {
        return compareTo(OPPORTUNITY) <= 0;
    }
}
