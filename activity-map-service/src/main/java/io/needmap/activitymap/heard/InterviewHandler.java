package io.needmap.activitymap.heard;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Interviews: the denominators of formula 1. */
@ApplicationScoped
class InterviewHandler implements EventHandler {

    private final InterviewRepository interviews;

    InterviewHandler(InterviewRepository interviews) {
        this.interviews = interviews;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(
                EventType.of("interview", "interview", "interview-recorded"),
                EventType.of("interview", "interview", "interview-completed"),
                EventType.of("interview", "interview", "interview-cancelled"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var rows = events.stream().map(InterviewRow::of).toList();
        interviews.put(Newest.of(rows, InterviewRow::id, InterviewRow::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("interview", "interview_coverage");
    }
}
