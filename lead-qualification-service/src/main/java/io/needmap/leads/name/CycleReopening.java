package io.needmap.leads.name;

import java.util.UUID;

/** How a cycle goes on that ended by mistake: as a new one; leads implement it. */
public interface CycleReopening {

    /** Opens the next cycle of a name whose cycle has ended. */
    void reopen(UUID leadId);
}
