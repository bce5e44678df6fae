package io.needmap.interview.replica;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.event.MalformedEventException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A fact about one subject, with its place in the order of facts about it.
 *
 * @param fact what an event told
 * @param sequence the version of the subject that the event told of
 */
public record Sequenced<T>(T fact, long sequence) {

    /** Reads the data of events; of several events about one subject only the newest counts. */
    public static <T> List<Sequenced<T>> newest(List<EventEnvelope> events, Class<T> type, Predicate<T> complete) {
        var newest = new LinkedHashMap<UUID, Sequenced<T>>();
        for (var event : events) {
            T fact = EventJson.data(event, type);
            if (!complete.test(fact)) {
                throw new MalformedEventException(
                        "data of %s %s".formatted(event.type(), event.id()),
                        new IllegalArgumentException("a needed field is missing"));
            }
            newest.merge(
                    event.subject(),
                    new Sequenced<>(fact, event.sequenceNumber()),
                    (a, b) -> a.sequence() >= b.sequence() ? a : b);
        }
        return List.copyOf(newest.values());
    }
}
