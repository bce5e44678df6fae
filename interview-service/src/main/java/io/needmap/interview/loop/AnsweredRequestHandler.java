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

/** Follows what became of wishes: whoever had one hears the answer at the next interview. */
@ApplicationScoped
class AnsweredRequestHandler implements EventHandler {

    private final LoopRepository loops;

    AnsweredRequestHandler(LoopRepository loops) {
        this.loops = loops;
    }

    @Override
    public Set<EventType> events() {
        return Stream.of("received", "changed", "answered", "withdrawn")
                .map(event -> EventType.of("materials", "request", "request-" + event))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        loops.followRequests(Sequenced.newest(events, AnsweredRequest.class, AnsweredRequest::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("answered_request");
    }
}
