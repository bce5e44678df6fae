package io.needmap.materials.search;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What regions call differently is found under each of its names. */
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
        for (var event : events) {
            var term = EventJson.data(event, GlossaryTerm.class);
            glossary.put(event.subject(), event.sequenceNumber(), term.term(), term.words());
        }
    }

    @Override
    public List<String> replicaTables() {
        return List.of("glossary_term", "glossary_word");
    }

    private static EventType term(String event) {
        return EventType.of("activity-map", "glossary", "glossary-term-" + event);
    }
}
