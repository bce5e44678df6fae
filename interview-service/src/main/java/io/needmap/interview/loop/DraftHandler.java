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

/** Follows which drafts were published: whoever reviewed one hears it. */
@ApplicationScoped
class DraftHandler implements EventHandler {

    private final NewsRepository news;

    DraftHandler(NewsRepository news) {
        this.news = news;
    }

    @Override
    public Set<EventType> events() {
        return Stream.of(
                        "material-changed",
                        "material-submitted",
                        "material-approved",
                        "material-published",
                        "material-at-risk",
                        "material-archived",
                        "material-verified",
                        "material-set-aside",
                        "version-drafted",
                        "version-submitted",
                        "version-approved",
                        "version-published",
                        "version-superseded",
                        "version-withdrawn")
                .map(event -> EventType.of("materials", "material", event))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        news.followDrafts(Sequenced.newest(events, Draft.class, Draft::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("draft");
    }
}
