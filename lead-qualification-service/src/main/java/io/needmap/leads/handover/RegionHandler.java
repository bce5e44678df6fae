package io.needmap.leads.handover;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Keeps the calendars of the regions. Promises that were made before a calendar changed stay as they were made. */
@ApplicationScoped
class RegionHandler implements EventHandler {

    private static final EventType CHANGED = EventType.of("interview", "reference", "region-changed");

    private final RegionRepository regions;

    RegionHandler(RegionRepository regions) {
        this.regions = regions;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(CHANGED);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        Newest.of(events, EventEnvelope::subject, EventEnvelope::sequenceNumber).stream()
                .map(RegionHandler::replica)
                .forEach(regions::upsert);
    }

    @Override
    public List<String> replicaTables() {
        return List.of("region");
    }

    private static RegionReplica replica(EventEnvelope event) {
        var heard = EventJson.data(event, HeardRegion.class);
        if (heard.code() == null || heard.timeZone() == null) {
            throw new MalformedEventException("no code or no timeZone", new IllegalArgumentException("region"));
        }
        return new RegionReplica(
                event.subject(),
                event.sequenceNumber(),
                heard.code(),
                heard.timeZone(),
                Objects.requireNonNullElse(heard.businessHours(), List.of()),
                Objects.requireNonNullElse(heard.holidays(), List.of()));
    }
}
