package io.needmap.materials.response;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Objections are shown with the name of their theme. */
@ApplicationScoped
class ThemeHandler implements EventHandler {

    /** What this service reads of a theme. */
    record Theme(String name) {

        Theme {
            Objects.requireNonNull(name, "name");
        }
    }

    private final ObjectionRepository objections;

    ThemeHandler(ObjectionRepository objections) {
        this.objections = objections;
    }

    @Override
    public Set<EventType> events() {
        return Set.of(EventType.of("interview", "theme", "theme-changed"));
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        objections.putThemes(Newest.of(
                        events.stream()
                                .map(e -> new ObjectionRepository.NamedTheme(
                                        e.subject(),
                                        e.sequenceNumber(),
                                        EventJson.data(e, Theme.class).name()))
                                .toList(),
                        ObjectionRepository.NamedTheme::id,
                        ObjectionRepository.NamedTheme::sequence)
                .stream()
                .toList());
    }

    @Override
    public List<String> replicaTables() {
        return List.of("theme_replica");
    }
}
