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

/** Follows what became of contested claims: whoever heard the pitch hears what to say to it. */
@ApplicationScoped
class ClaimHandler implements EventHandler {

    private final NewsRepository news;

    ClaimHandler(NewsRepository news) {
        this.news = news;
    }

    @Override
    public Set<EventType> events() {
        return Stream.of("changed", "substantiated", "challenged", "lapsed")
                .map(event -> EventType.of("materials", "claim", "claim-" + event))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        news.followClaims(Sequenced.newest(events, AnsweredClaim.class, AnsweredClaim::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("claim");
    }
}
