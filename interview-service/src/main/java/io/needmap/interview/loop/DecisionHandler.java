package io.needmap.interview.loop;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows what was decided: whoever told of an activity hears what became of it. */
@ApplicationScoped
class DecisionHandler implements EventHandler {

    private final NewsRepository news;

    DecisionHandler(NewsRepository news) {
        this.news = news;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("activity-map", "meeting", "decision-taken"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        news.followDecisions(Sequenced.newest(events, TakenDecision.class, TakenDecision::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("decision", "decision_activity");
    }
}
