package io.needmap.interview.replica;

import io.needmap.kit.consume.Newest;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.event.MalformedEventException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A fact about one subject, with its place in the order of facts about it.
 *
 * @param fact what an event told
 * @param sequence the version of the subject that the event told of
 * @param at when it became so
 */
public record Sequenced<T>(T fact, long sequence, Instant at) {

    /** Reads the data of events; of several events about one subject only the newest counts. */
    public static <T> List<Sequenced<T>> newest(List<EventEnvelope> events, Class<T> type, Predicate<T> complete) {
        var told = events.stream()
                .map(event -> new Told<>(event.subject(), read(event, type, complete)))
                .toList();
        return Newest.of(told, Told::subject, one -> one.fact().sequence()).stream()
                .map(Told::fact)
                .toList();
    }

    private static <T> Sequenced<T> read(EventEnvelope event, Class<T> type, Predicate<T> complete) {
        T fact = EventJson.data(event, type);
        if (!complete.test(fact)) {
            throw new MalformedEventException(
                    "data of %s %s".formatted(event.type(), event.id()),
                    new IllegalArgumentException("a needed field is missing"));
        }
        return new Sequenced<>(fact, event.sequenceNumber(), event.time());
    }

    private record Told<T>(UUID subject, Sequenced<T> fact) {}
}
