package io.needmap.interview.loop;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows which gaps are filled: how satisfied reps are with an activity has to be asked again. */
@ApplicationScoped
class FilledGapHandler implements EventHandler {

    private final LoopRepository loops;

    FilledGapHandler(LoopRepository loops) {
        this.loops = loops;
    }

    @Override
    public Set<EventType> events() {
        return Stream.of(
                        "opened",
                        "reprioritised",
                        "planned",
                        "in-production",
                        "filled",
                        "verified",
                        "declined",
                        "reopened")
                .map(event -> EventType.of("materials", "gap", "gap-" + event))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        loops.followGaps(Sequenced.newest(events, FilledGap.class, FilledGap::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("material_gap");
    }
}
