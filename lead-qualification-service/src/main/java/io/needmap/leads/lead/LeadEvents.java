package io.needmap.leads.lead;

import io.needmap.kit.journal.EventType;
import io.needmap.leads.name.CycleState;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the other services hear about leads: when one opens, and the state that every change leads to. */
final class LeadEvents {

    static final EventType OPENED = of("lead-opened");

    private static final Map<CycleState, EventType> BY_STATE = new EnumMap<>(CycleState.class);

    static {
        Stream.of(CycleState.values())
                .filter(state -> state != CycleState.NAME)
                .forEach(state -> BY_STATE.put(
                        state,
                        of("lead-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    private LeadEvents() {}

    /** The event of a change to this state; a lead that changes is never a bare name any more. */
    static EventType of(CycleState state) {
        return Objects.requireNonNull(BY_STATE.get(state));
    }

    private static EventType of(String event) {
        return EventType.of("leads", "lead", event);
    }
}
