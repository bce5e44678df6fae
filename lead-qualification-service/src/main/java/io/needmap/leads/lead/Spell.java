package io.needmap.leads.lead;

import io.needmap.leads.name.CycleState;
import java.time.Instant;

/** A lead's stay in a state that it has left. */
record Spell(CycleState state, Instant enteredAt, Instant leftAt) {}
