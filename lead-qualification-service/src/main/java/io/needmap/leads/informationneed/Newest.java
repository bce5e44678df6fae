package io.needmap.leads.informationneed;

import io.needmap.kit.event.EventEnvelope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Of a batch, the newest event of each subject: one row is written once a statement. */
final class Newest {

    private Newest() {}

    static Collection<EventEnvelope> of(List<EventEnvelope> events) {
        var newest = new LinkedHashMap<UUID, EventEnvelope>();
        for (var event : events) {
            newest.merge(event.subject(), event, (a, b) -> b.sequenceNumber() > a.sequenceNumber() ? b : a);
        }
        return newest.values();
    }
}
