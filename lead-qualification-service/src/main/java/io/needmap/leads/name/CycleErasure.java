package io.needmap.leads.name;

import java.util.List;
import java.util.UUID;

/** What the cycles of an erased person forget; leads implement it. */
public interface CycleErasure {

    /** The cycles of a name, locked. */
    List<UUID> cyclesOf(UUID nameId);

    /**
     * Forgets what people noted in the cycles of a name, and ends the one that goes on: nobody may call an erased person.
     *
     * @return where the name stands then
     */
    CycleState forget(UUID nameId, CycleState now);
}
