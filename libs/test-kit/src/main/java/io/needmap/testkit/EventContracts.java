package io.needmap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Checks messages against the schemas of {@code event-contracts} and hands out their examples. An event is named by its
 * path: {@code interview/statement-recorded.v1}.
 */
public final class EventContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix("urn:needmap:contracts:", "classpath:contracts/")));

    private EventContracts() {}

    /** The example message of an event, as it would be on its topic. */
    public static String example(String event) {
        int slash = event.indexOf('/');
        return read("/contracts/%s/examples/%s.json".formatted(event.substring(0, slash), event.substring(slash + 1)));
    }

    /** Fails unless the message is what the event's schema says. */
    public static void assertValid(String event, String message) {
        var schema = SCHEMAS.getSchema(read("/contracts/" + event + ".schema.json"));
        var errors = schema.validate(
                message, InputFormat.JSON, c -> c.getExecutionConfig().setFormatAssertionsEnabled(true));
        assertThat(errors).as("%s against its schema: %s", event, message).isEmpty();
    }

    /** Fails unless the message is what the schema of its own type says, and its type is in the list of topics. */
    public static void assertValid(String message) {
        String event = pathOf(tree(message).get("type").textValue());
        assertThat(tree(read("/contracts/topics.json")).findValues("events"))
                .as("the events of contracts/topics.json")
                .anyMatch(events -> events.toString().contains("\"" + event + "\""));
        assertValid(event, message);
    }

    /** {@code io.needmap.interview.statement-recorded.v1} is {@code interview/statement-recorded.v1}. */
    public static String pathOf(String type) {
        String rest = type.substring("io.needmap.".length());
        int dot = rest.indexOf('.');
        return rest.substring(0, dot) + "/" + rest.substring(dot + 1);
    }

    /** A message as a tree. */
    public static JsonNode tree(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        try (var in = Objects.requireNonNull(EventContracts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
