package io.needmap.materials.request;

import io.needmap.kit.journal.EventType;

/** What the other services hear about requests. */
final class RequestEvents {

    static final EventType RECEIVED = request("request-received");
    static final EventType CHANGED = request("request-changed");
    static final EventType ANSWERED = request("request-answered");
    static final EventType WITHDRAWN = request("request-withdrawn");

    private RequestEvents() {}

    private static EventType request(String event) {
        return EventType.of("materials", "request", event);
    }
}
