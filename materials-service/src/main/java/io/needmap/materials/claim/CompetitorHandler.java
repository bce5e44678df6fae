package io.needmap.materials.claim;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Keeps the competitors, all of whom have to be checked before a claim is unique. */
@ApplicationScoped
class CompetitorHandler implements EventHandler {

    private final HeardRepository heard;
    private final ClaimAssessment assessment;

    CompetitorHandler(HeardRepository heard, ClaimAssessment assessment) {
        this.heard = heard;
        this.assessment = assessment;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "reference", "competitor-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        heard.putCompetitors(events.stream().map(CompetitorHandler::competitor).toList());
        assessment.expectPending();
    }

    private static HeardRepository.Competitor competitor(EventEnvelope event) {
        var state = EventJson.data(event, CompetitorState.class);
        return new HeardRepository.Competitor(
                event.subject(),
                event.sequenceNumber(),
                event.id(),
                Objects.requireNonNullElse(event.actor(), event.source()),
                state.name(),
                state.isActive());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("competitor_replica");
    }
}
