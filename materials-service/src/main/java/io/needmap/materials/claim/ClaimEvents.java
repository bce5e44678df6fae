package io.needmap.materials.claim;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import org.jspecify.annotations.Nullable;

/** What the other services hear about claims. */
final class ClaimEvents {

    static final EventType CHANGED = claim("claim-changed");
    static final EventType CHALLENGED = claim("claim-challenged");
    static final EventType SUBSTANTIATED = claim("claim-substantiated");
    static final EventType LAPSED = claim("claim-lapsed");

    private ClaimEvents() {}

    /** The change from one state of a claim to the next, named by where it led. */
    static Change change(@Nullable Claim before, Claim after) {
        var told = ClaimResponse.of(after);
        return before == null
                ? Change.created(CHANGED, after.id(), told)
                : Change.changed(type(before, after), after.id(), ClaimResponse.of(before), told);
    }

    private static EventType type(Claim before, Claim after) {
        if (after.openChallenges() > before.openChallenges()) {
            return CHALLENGED;
        }
        if (after.isSubstantiated() != before.isSubstantiated()) {
            return after.isSubstantiated() ? SUBSTANTIATED : LAPSED;
        }
        return CHANGED;
    }

    private static EventType claim(String event) {
        return EventType.of("materials", "claim", event);
    }
}
