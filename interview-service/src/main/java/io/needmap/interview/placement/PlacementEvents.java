package io.needmap.interview.placement;

import io.needmap.kit.journal.EventType;
import java.util.Set;

/** What the activity map tells about statements and activities. */
final class PlacementEvents {

    static final Set<EventType> PLACEMENT = Set.of(
            EventType.of("activity-map", "placement", "statement-placed"),
            EventType.of("activity-map", "placement", "statement-dismissed"),
            EventType.of("activity-map", "placement", "statement-parked"));

    static final Set<EventType> ACTIVITY = Set.of(
            EventType.of("activity-map", "activity", "activity-proposed"),
            EventType.of("activity-map", "activity", "activity-changed"),
            EventType.of("activity-map", "activity", "activity-agreed"),
            EventType.of("activity-map", "activity", "activity-retired"));

    private PlacementEvents() {}
}
