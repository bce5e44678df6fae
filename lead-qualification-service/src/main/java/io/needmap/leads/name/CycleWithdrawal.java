package io.needmap.leads.name;

import java.util.Collection;
import java.util.UUID;

/** How cycles end that should never have begun; leads implement it. */
public interface CycleWithdrawal {

    /** Why a cycle ends. */
    enum Why {
        /** The list that brought the name was taken back. */
        LIST_UNDONE,
        /** Another name is the same person. */
        DUPLICATE
    }

    /** Ends those of the cycles that go on, while their answers are still there. */
    void end(Collection<UUID> leadIds, Why why);
}
