package io.needmap.leads.lead;

import io.needmap.leads.name.CycleState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a lead was in each of its states.
 *
 * @param states in the order in which it came into them; the last one is where it stands
 * @param openSeconds from the opening of the cycle to its end, or until now
 */
record LeadTimesResponse(UUID leadId, CycleState state, List<TimeInState> states, double openSeconds) {

    /**
     * One stay in one state.
     *
     * @param leftAt null for where it stands now
     * @param seconds until it left, or until now
     */
    record TimeInState(
            CycleState state, Instant enteredAt, @Nullable Instant leftAt, double seconds) {}

    static LeadTimesResponse of(Lead lead, List<Spell> spells, Instant now) {
        var states = new ArrayList<TimeInState>();
        spells.forEach(s ->
                states.add(new TimeInState(s.state(), s.enteredAt(), s.leftAt(), seconds(s.enteredAt(), s.leftAt()))));
        states.add(new TimeInState(lead.state(), lead.stateSince(), null, seconds(lead.stateSince(), now)));
        var end = lead.closedAt() == null ? now : lead.closedAt();
        return new LeadTimesResponse(lead.id(), lead.state(), states, seconds(lead.openedAt(), end));
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }
}
