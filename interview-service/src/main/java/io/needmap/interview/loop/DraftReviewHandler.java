package io.needmap.interview.loop;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Remembers who reviewed which draft. */
@ApplicationScoped
class DraftReviewHandler implements EventHandler {

    private final NewsRepository news;

    DraftReviewHandler(NewsRepository news) {
        this.news = news;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("materials", "material", "draft-reviewed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        news.rememberReviews(Sequenced.newest(events, DraftReview.class, DraftReview::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("draft_review");
    }
}
