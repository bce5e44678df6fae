package io.needmap.materials.candidate;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps how themes develop. */
@ApplicationScoped
class TrendHandler implements EventHandler {

    private final CandidateRepository candidates;

    TrendHandler(CandidateRepository candidates) {
        this.candidates = candidates;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "theme", "trend-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var told = events.stream()
                .map(e -> new CandidateRepository.Told(
                        e.subject(), e.sequenceNumber(), EventJson.data(e, TrendState.class)))
                .toList();
        candidates.putAll(Newest.of(told, CandidateRepository.Told::id, CandidateRepository.Told::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("trend_replica");
    }
}
