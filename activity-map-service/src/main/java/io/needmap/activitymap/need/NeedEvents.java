package io.needmap.activitymap.need;

import io.needmap.kit.journal.EventType;

/** What the other services hear about needs. */
final class NeedEvents {

    static final EventType ASSESSED = EventType.of("activity-map", "need", "need-assessed");

    private NeedEvents() {}
}
