package io.needmap.interview.objectionresponse;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows which responses are approved. */
@ApplicationScoped
class ResponseHandler implements EventHandler {

    private final ResponseRepository responses;

    ResponseHandler(ResponseRepository responses) {
        this.responses = responses;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(response("drafted"), response("approved"), response("retired"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        responses.follow(Sequenced.newest(events, ResponseTold.class, ResponseTold::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("objection_response");
    }

    private static EventType response(String event) {
        return EventType.of("materials", "response", "response-" + event);
    }
}
