package io.needmap.leads.webhook;

import io.needmap.kit.journal.EventType;

/** What is told about endpoints; endpoints themselves are not told of it. */
final class WebhookEvents {

    static final EventType CHANGED = EventType.of("leads", "webhook", "webhook-endpoint-changed");

    private WebhookEvents() {}
}
