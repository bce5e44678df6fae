package io.needmap.leads.lead;

import static io.needmap.leads.name.CycleState.ACCEPTED;
import static io.needmap.leads.name.CycleState.DISQUALIFIED;
import static io.needmap.leads.name.CycleState.ENRICHING;
import static io.needmap.leads.name.CycleState.EXPIRED;
import static io.needmap.leads.name.CycleState.HANDED_OVER;
import static io.needmap.leads.name.CycleState.LOST;
import static io.needmap.leads.name.CycleState.NAME;
import static io.needmap.leads.name.CycleState.QUALIFIED;
import static io.needmap.leads.name.CycleState.RECYCLED;
import static io.needmap.leads.name.CycleState.REJECTED;
import static io.needmap.leads.name.CycleState.WON;
import static io.needmap.leads.name.CycleState.WORKING;

import io.needmap.leads.name.CycleState;
import java.util.List;

/** What can be done with a lead, in which states, and where it leads. */
enum LeadTransition {
    QUALIFY(QUALIFIED, NAME, ENRICHING),
    HAND_OVER(CycleState.HANDED_OVER, QUALIFIED),
    ACCEPT(ACCEPTED, HANDED_OVER),
    REJECT(REJECTED, HANDED_OVER, ACCEPTED),
    /** The person was spoken to; a later touch, or one that is reported late, changes no state. */
    TOUCH(WORKING, ACCEPTED, WORKING, CycleState.OPPORTUNITY),
    OPPORTUNITY(CycleState.OPPORTUNITY, WORKING),
    WIN(WON, WORKING, CycleState.OPPORTUNITY),
    LOSE(LOST, WORKING, CycleState.OPPORTUNITY),
    DISQUALIFY(DISQUALIFIED, CycleState.OPEN),
    EXPIRE(EXPIRED, CycleState.OPEN),
    RECYCLE(RECYCLED, LOST, REJECTED, DISQUALIFIED, EXPIRED);

    private final CycleState target;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<CycleState> from;

    LeadTransition(CycleState target, CycleState... from) {
        this(target, List.of(from));
    }

    LeadTransition(CycleState target, List<CycleState> from) {
        this.target = target;
        this.from = List.copyOf(from);
    }

    /** The states in which it can be done. */
    List<CycleState> from() {
        return from;
    }

    /** Where it leads from a state in which it can be done. */
    CycleState target(CycleState state) {
        return this == TOUCH && state == CycleState.OPPORTUNITY ? state : target;
    }

    /** Whether it ends the cycle for a reason that must be said. */
    boolean needsReason() {
        return this == REJECT || this == LOSE || this == DISQUALIFY || this == EXPIRE;
    }

    /** Whether the person would be contacted, now or in the end: not when they opted out. */
    boolean leadsToContact() {
        return this == QUALIFY || this == HAND_OVER || this == ACCEPT;
    }
}
