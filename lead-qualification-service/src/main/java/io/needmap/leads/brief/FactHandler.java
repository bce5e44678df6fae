package io.needmap.leads.brief;

import io.needmap.kit.consume.EventHandler;
import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.journal.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Keeps what call briefs need of the other services. */
@ApplicationScoped
class FactHandler implements EventHandler {

    private static final Map<EventType, FactKind> EVENTS = new HashMap<>();
    private static final Map<String, FactKind> KINDS = new HashMap<>();

    static {
        told(FactKind.OBJECTION, "interview", "statement", "recorded", "corrected", "erased");
        told(FactKind.THEME, "interview", "theme", "changed");
        told(FactKind.HYPOTHESIS, "interview", "hypothesis", "changed", "confirmed", "refuted");
        told(FactKind.ACTIVITY, "activity-map", "activity", "proposed", "changed", "agreed", "retired");
        told(FactKind.MATCH, "materials", "match", "proposed", "confirmed", "rejected", "moved");
        told(FactKind.RESPONSE, "materials", "response", "drafted", "approved", "retired");
        told(
                FactKind.MATERIAL,
                "materials",
                "material",
                "changed",
                "submitted",
                "approved",
                "published",
                "at-risk",
                "archived",
                "verified",
                "set-aside");
        var cycle = EventType.of("activity-map", "cycle", "buying-cycle-changed");
        EVENTS.put(cycle, FactKind.CYCLE);
        KINDS.put(cycle.type(), FactKind.CYCLE);
    }

    private final FactRepository facts;

    FactHandler(FactRepository facts) {
        this.facts = facts;
    }

    private static void told(FactKind kind, String service, String family, String... changes) {
        for (String change : changes) {
            var event = EventType.of(service, family, family + "-" + change);
            EVENTS.put(event, kind);
            KINDS.put(event.type(), kind);
        }
    }

    @Override
    public Set<EventType> events() {
        return Set.copyOf(EVENTS.keySet());
    }

    @Override
    public boolean concerns(EventEnvelope event) {
        return kind(event) != FactKind.OBJECTION || event.mayTellOf("OBJECTION");
    }

    @Override
    public void apply(List<EventEnvelope> events) {
        var told = events.stream().map(event -> Fact.of(kind(event), event)).toList();
        facts.upsert(Newest.of(told, fact -> fact.kind() + "/" + fact.id(), Fact::sequence));
    }

    @Override
    public List<String> replicaTables() {
        return List.of("brief_fact");
    }

    private static FactKind kind(EventEnvelope event) {
        return Objects.requireNonNull(KINDS.get(event.type()));
    }
}
