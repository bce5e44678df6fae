package io.needmap.interview.glossary;

import io.needmap.interview.replica.Sequenced;
import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Follows what was agreed about the words of the field. */
@ApplicationScoped
class GlossaryHandler implements EventHandler {

    private final GlossaryRepository glossary;

    GlossaryHandler(GlossaryRepository glossary) {
        this.glossary = glossary;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(term("agreed"), term("changed"), term("retired"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        glossary.follow(Sequenced.newest(events, GlossaryTerm.class, GlossaryTerm::isComplete));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("glossary_term", "glossary_word");
    }

    private static EventType term(String event) {
        return EventType.of("activity-map", "glossary", "glossary-term-" + event);
    }
}
