package io.needmap.leads.lead;

import static io.needmap.leads.lead.LeadTransition.DISQUALIFY;
import static io.needmap.leads.lead.LeadTransition.EXPIRE;
import static io.needmap.leads.lead.LeadTransition.LOSE;
import static io.needmap.leads.lead.LeadTransition.REJECT;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Why a cycle ended. */
enum ReasonCode {
    /** Sales cannot call without knowing more; names the criteria. */
    MISSING_CONTEXT(REJECT),
    WRONG_PERSON(REJECT, DISQUALIFY, LOSE),
    NOT_A_FIT(REJECT, DISQUALIFY, LOSE),
    NO_INTEREST(REJECT, DISQUALIFY, LOSE),
    NO_BUDGET(REJECT, DISQUALIFY, LOSE),
    BAD_TIMING(REJECT, DISQUALIFY, LOSE),
    UNREACHABLE(REJECT, DISQUALIFY, LOSE, EXPIRE),
    DUPLICATE(REJECT, DISQUALIFY),
    ALREADY_CUSTOMER(REJECT, DISQUALIFY),
    KNOCKED_OUT(REJECT, DISQUALIFY),
    OPTED_OUT(REJECT, DISQUALIFY, LOSE, EXPIRE),
    COMPETITOR(LOSE),
    PRICE(LOSE),
    NO_DECISION(LOSE),
    NOT_FOLLOWED_UP(EXPIRE),
    CONTEXT_OUTDATED(EXPIRE),
    OFFER_ENDED(EXPIRE),
    /** The list that brought the name was taken back. */
    LIST_UNDONE(DISQUALIFY),
    OTHER(REJECT, DISQUALIFY, LOSE, EXPIRE);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<LeadTransition> transitions;

    ReasonCode(LeadTransition... transitions) {
        this.transitions = Set.of(transitions);
    }

    boolean allows(LeadTransition transition) {
        return transitions.contains(transition);
    }

    /** The reasons that a transition takes. */
    static List<ReasonCode> of(LeadTransition transition) {
        return Stream.of(values()).filter(reason -> reason.allows(transition)).toList();
    }
}
