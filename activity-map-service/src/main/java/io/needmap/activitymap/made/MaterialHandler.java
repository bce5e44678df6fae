package io.needmap.activitymap.made;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.activitymap.made.MaterialRepository.AlignmentRow;
import io.needmap.activitymap.made.MaterialRepository.CoverageRow;
import io.needmap.activitymap.made.MaterialRepository.GapRow;
import io.needmap.activitymap.rows.Required;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Coverage, gaps and alignment, for the map and for formula 3. */
@ApplicationScoped
class MaterialHandler implements EventHandler {

    private static final EventType COVERAGE = EventType.of("materials", "gap", "coverage-assessed");
    private static final EventType ALIGNMENT = EventType.of("materials", "gap", "alignment-assessed");
    private static final Set<EventType> GAP = Stream.of(
                    "opened", "reprioritised", "planned", "in-production", "filled", "verified", "declined", "reopened")
            .map(event -> EventType.of("materials", "gap", "gap-" + event))
            .collect(Collectors.toUnmodifiableSet());

    /** The parts of a coverage that this service uses. */
    record CoverageTold(@Nullable Double coverage, @Nullable JsonNode materials) {}

    /** The parts of a gap that this service uses. */
    record GapTold(
            @Nullable UUID activityId,
            @Nullable String state,
            @Nullable String owner,
            @Nullable Instant openedAt) {}

    /** The parts of an alignment that this service uses. */
    record AlignmentTold(
            @Nullable Double alignment,
            @Nullable Double materialPart,
            @Nullable Double activityPart,
            @Nullable Instant assessedAt) {}

    private final MaterialRepository materials;

    MaterialHandler(MaterialRepository materials) {
        this.materials = materials;
    }

    @Override
    public Set<EventType> events() {
        return Stream.concat(GAP.stream(), Stream.of(COVERAGE, ALIGNMENT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var coverage = rows(events, Set.of(COVERAGE), MaterialHandler::coverage);
        var gaps = rows(events, GAP, MaterialHandler::gap);
        var alignment = rows(events, Set.of(ALIGNMENT), MaterialHandler::alignment);
        if (!coverage.isEmpty()) {
            materials.putCoverage(Newest.of(coverage, CoverageRow::activityId, CoverageRow::sequence));
        }
        if (!gaps.isEmpty()) {
            materials.putGaps(Newest.of(gaps, GapRow::id, GapRow::sequence));
        }
        if (!alignment.isEmpty()) {
            materials.keepAlignment(alignment);
            materials.putAlignment(Newest.of(alignment, AlignmentRow::id, AlignmentRow::sequence));
        }
    }

    private static <R> List<R> rows(List<EventEnvelope> events, Set<EventType> types, Function<EventEnvelope, R> row) {
        return events.stream()
                .filter(e -> types.stream().anyMatch(type -> type.type().equals(e.type())))
                .map(row)
                .toList();
    }

    private static CoverageRow coverage(EventEnvelope event) {
        var told = EventJson.data(event, CoverageTold.class);
        var list = told.materials() == null || !told.materials().isArray()
                ? "[]"
                : told.materials().toString();
        return new CoverageRow(event.subject(), event.sequenceNumber(), Required.of(told.coverage(), "coverage"), list);
    }

    private static GapRow gap(EventEnvelope event) {
        var told = EventJson.data(event, GapTold.class);
        return new GapRow(
                event.subject(),
                event.sequenceNumber(),
                Required.of(told.activityId(), "activityId"),
                Required.of(told.state(), "state"),
                told.owner(),
                told.openedAt());
    }

    private static AlignmentRow alignment(EventEnvelope event) {
        var told = EventJson.data(event, AlignmentTold.class);
        return new AlignmentRow(
                event.subject(),
                event.sequenceNumber(),
                Required.of(told.alignment(), "alignment"),
                Required.of(told.materialPart(), "materialPart"),
                Required.of(told.activityPart(), "activityPart"),
                told.assessedAt() == null ? event.time() : told.assessedAt());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("material_coverage", "material_gap", "alignment");
    }
}
