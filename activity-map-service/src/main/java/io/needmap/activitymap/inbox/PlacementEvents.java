package io.needmap.activitymap.inbox;

import io.needmap.kit.journal.EventType;

/** What the other services hear about placements. */
final class PlacementEvents {

    static final EventType PLACED = EventType.of("activity-map", "placement", "statement-placed");
    static final EventType DISMISSED = EventType.of("activity-map", "placement", "statement-dismissed");
    static final EventType PARKED = EventType.of("activity-map", "placement", "statement-parked");

    private PlacementEvents() {}

    static EventType of(PlacementState state) {
        return switch (state) {
            case PLACED -> PLACED;
            case DISMISSED -> DISMISSED;
            case PARKED -> PARKED;
        };
    }
}
