package io.needmap.materials.match;

import io.needmap.kit.journal.EventType;

/** What the other services hear about matches. */
final class MatchEvents {

    private static final EventType PROPOSED = match("match-proposed");
    private static final EventType CONFIRMED = match("match-confirmed");
    private static final EventType REJECTED = match("match-rejected");

    /** Decided as before, and counted on another activity. */
    static final EventType MOVED = match("match-moved");

    private MatchEvents() {}

    static EventType of(MatchDecision decision) {
        return switch (decision) {
            case PROPOSED -> PROPOSED;
            case CONFIRMED -> CONFIRMED;
            case REJECTED -> REJECTED;
        };
    }

    private static EventType match(String event) {
        return EventType.of("materials", "match", event);
    }
}
