package io.needmap.leads.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.journal.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The events of the four services, as the contract lists them. */
final class EventTypes {

    private static final String ME = "lead-qualification-service";
    private static final JsonNode TOPICS = read();

    private EventTypes() {}

    private static JsonNode read() {
        try (var topics = EventTypes.class.getResourceAsStream("/contracts/topics.json")) {
            return EventJson.parse(new String(Objects.requireNonNull(topics).readAllBytes(), StandardCharsets.UTF_8))
                    .get("topics");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the other services. */
    static Set<EventType> foreign() {
        return all().filter(topic -> topic.get("consumers").toString().contains('"' + ME + '"'))
                .flatMap(EventTypes::events)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is an event of this type; of a pattern that ends with a star, any that begins so. */
    static boolean areKnown(String pattern) {
        int star = pattern.indexOf('*');
        return star >= 0
                ? star == pattern.length() - 1
                        && all().flatMap(EventTypes::events)
                                .anyMatch(event -> event.type().startsWith(pattern.substring(0, star)))
                : all().flatMap(EventTypes::events)
                        .anyMatch(event -> event.type().equals(pattern));
    }

    private static Stream<JsonNode> all() {
        return StreamSupport.stream(TOPICS.spliterator(), false);
    }

    private static Stream<EventType> events(JsonNode topic) {
        return StreamSupport.stream(topic.get("events").spliterator(), false)
                .map(event -> new EventType(
                        topic.get("name").textValue(),
                        "io.needmap." + event.textValue().replace('/', '.')));
    }
}
