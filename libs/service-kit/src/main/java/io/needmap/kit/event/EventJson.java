package io.needmap.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads and writes envelopes; tolerant of fields that it does not know, unlike the HTTP side. */
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String OURS = "io.needmap.";

    private EventJson() {}

    /** Parses a record's value; whatever is wrong with it is a {@link MalformedEventException}. */
    public static EventEnvelope read(byte[] value) {
        try {
            var event = JSON.readValue(value, EventEnvelope.class);
            if (!event.specversion().equals("1.0")
                    || event.sequenceNumber() < 1
                    || !event.data().isObject()) {
                throw new IllegalArgumentException("specversion, sequence or data");
            }
            return event;
        } catch (Exception e) {
            throw new MalformedEventException("not a CloudEvents 1.0 JSON message of ours", e);
        }
    }

    /** The event's data as the consumer's own record, which names only the fields it uses. */
    public static <T> T data(EventEnvelope event, Class<T> type) {
        try {
            return JSON.treeToValue(event.data(), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedEventException("data of %s %s".formatted(event.type(), event.id()), e);
        }
    }

    /** The envelope as it goes to the outbox and the topic. */
    public static String write(EventEnvelope event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an envelope can be written", e);
        }
    }

    /** Any state as a tree, with times as RFC 3339. */
    public static JsonNode tree(Object state) {
        return JSON.valueToTree(state);
    }

    /** A stored document as a tree. */
    public static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document can be read", e);
        }
    }

    /** Where the event's schema is found: {@code urn:needmap:event:interview:statement-recorded:v1}. */
    public static String schemaOf(String type) {
        String own = type.startsWith(OURS) ? type.substring(OURS.length()) : type;
        return "urn:needmap:event:" + own.replace('.', ':');
    }
}
