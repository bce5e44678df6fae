package io.needmap.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.kit.observe.Traces;
import io.needmap.kit.outbox.Outbox;
import io.needmap.kit.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes down what changed, once for the other services and once for whoever asks later. */
@ApplicationScoped
public class Journal {

    private final Outbox outbox;
    private final History history;
    private final Cause cause;
    private final Clock clock;
    private final String source;

    public Journal(
            Outbox outbox,
            History history,
            Cause cause,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.history = history;
        this.cause = cause;
        this.clock = clock;
        this.source = "/" + service;
    }

    /** Records one change in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void record(Change change) {
        recordAll(List.of(change));
    }

    /** Records many changes with a few statements, in the given order. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var diffs = changes.stream().map(Journal::diff).toList();
        var lines = new ArrayList<History.Line>(changes.size());
        var events = new ArrayList<Outbox.Message>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            String topic = change.event().topic();
            var event = envelope(change, diffs.get(i), now);
            events.add(new Outbox.Message(topic, event));
            if (change.remembered()) {
                lines.add(new History.Line(topic, event, diffs.get(i)));
            }
        }
        outbox.append(events);
        history.append(lines);
    }

    private EventEnvelope envelope(Change change, ArrayNode diff, Instant now) {
        String type = change.event().type();
        return new EventEnvelope(
                "1.0",
                Ids.next(),
                type,
                source,
                change.subject(),
                now,
                "application/json",
                EventJson.schemaOf(type),
                Long.toString(change.after().version()),
                Traces.parent(),
                change.actor() == null ? cause.causation() : change.causation(),
                change.actor() == null ? cause.actor() : change.actor(),
                data(change, diff));
    }

    private static JsonNode data(Change change, ArrayNode diff) {
        if (change.before() == null && change.confidential().isEmpty()) {
            return JsonNodeFactory.instance.pojoNode(change.after()); // written at once, without a tree in between
        }
        ObjectNode data = (ObjectNode) EventJson.tree(change.after());
        if (change.before() != null) {
            var previous = data.putObject("previous");
            diff.forEach(field -> previous.set(field.get("field").textValue(), field.get("from")));
            previous.remove(change.confidential());
        }
        data.remove(change.confidential());
        return data;
    }

    /** The fields whose values differ, with both; empty for something new, and never the version itself. */
    private static ArrayNode diff(Change change) {
        var diff = JsonNodeFactory.instance.arrayNode();
        if (change.before() == null) {
            return diff;
        }
        JsonNode before = EventJson.tree(change.before());
        JsonNode after = EventJson.tree(change.after());
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        fields.remove("version");
        for (String field : fields) {
            JsonNode from = orNull(before.get(field));
            JsonNode to = orNull(after.get(field));
            if (!from.equals(to)) {
                diff.addObject()
                        .put("field", field)
                        .<ObjectNode>set("from", from)
                        .set("to", to);
            }
        }
        return diff;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
