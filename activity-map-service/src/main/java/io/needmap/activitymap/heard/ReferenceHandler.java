package io.needmap.activitymap.heard;

import io.needmap.activitymap.heard.ReferenceRepository.RegionRow;
import io.needmap.activitymap.heard.ReferenceRepository.RepRow;
import io.needmap.activitymap.rows.Required;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regions and reps: who can be asked. */
@ApplicationScoped
class ReferenceHandler implements EventHandler {

    private static final EventType REGION = EventType.of("interview", "reference", "region-changed");
    private static final EventType REP = EventType.of("interview", "reference", "rep-changed");

    /** The parts of a region's events that this service uses. */
    record RegionTold(@Nullable String code, @Nullable String name) {}

    /** The parts of a rep's events that this service uses. */
    record RepTold(@Nullable String name, @Nullable String regionCode, boolean active) {}

    private final ReferenceRepository references;

    ReferenceHandler(ReferenceRepository references) {
        this.references = references;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(REGION, REP);
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var regions = events.stream()
                .filter(e -> e.type().equals(REGION.type()))
                .map(ReferenceHandler::region)
                .toList();
        var reps = events.stream()
                .filter(e -> e.type().equals(REP.type()))
                .map(ReferenceHandler::rep)
                .toList();
        if (!regions.isEmpty()) {
            references.putRegions(Newest.of(regions, RegionRow::code, RegionRow::sequence));
        }
        if (!reps.isEmpty()) {
            references.putReps(Newest.of(reps, RepRow::id, RepRow::sequence));
        }
    }

    private static RegionRow region(EventEnvelope event) {
        var told = EventJson.data(event, RegionTold.class);
        return new RegionRow(
                Required.of(told.code(), "code"), event.sequenceNumber(), Required.of(told.name(), "name"));
    }

    private static RepRow rep(EventEnvelope event) {
        var told = EventJson.data(event, RepTold.class);
        String name = told.name() == null ? "" : told.name();
        return new RepRow(
                event.subject(),
                event.sequenceNumber(),
                name,
                Required.of(told.regionCode(), "regionCode"),
                told.active());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("region", "rep");
    }
}
