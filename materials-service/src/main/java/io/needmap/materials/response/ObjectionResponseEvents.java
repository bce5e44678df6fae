package io.needmap.materials.response;

import io.needmap.kit.journal.EventType;

/** What the other services hear about responses. */
final class ObjectionResponseEvents {

    static final EventType DRAFTED = response("response-drafted");
    static final EventType APPROVED = response("response-approved");
    static final EventType RETIRED = response("response-retired");

    private ObjectionResponseEvents() {}

    private static EventType response(String event) {
        return EventType.of("materials", "response", event);
    }
}
