package io.needmap.contracts;

import io.needmap.contracts.Catalogue.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the catalogue as an AsyncAPI 3.0 document and as a table for people. */
final class AsyncApi {

    private static final String CONTENT_TYPE = "application/cloudevents+json";

    private AsyncApi() {}

    static String document(List<Topic> topics) {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (var topic : topics) {
            channels.put(topic.name(), channel(topic));
            operations.put("%s.send.%s".formatted(topic.producer(), topic.name()), operation("send", topic));
            topic.consumers()
                    .forEach(consumer -> operations.put(
                            "%s.receive.%s".formatted(consumer, topic.name()), operation("receive", topic)));
            topic.events().forEach(event -> messages.put(name(event), message(event)));
        }
        var document = new StringBuilder("""
                # Written by CatalogueTest from topics.json and the schemas; -Dcontracts.update=true writes it anew.
                asyncapi: 3.0.0
                info:
                  title: Needmap events
                  version: 1.0.0
                  description: >-
                    CloudEvents 1.0 in structured JSON on compacted Kafka topics. The record key is the subject, the sequence is the
                    aggregate's version, and data is its whole public state after the change.
                defaultContentType: %s
                """.formatted(CONTENT_TYPE));
        write(document, 0, Map.of("channels", channels));
        write(document, 0, Map.of("operations", operations));
        write(document, 0, Map.of("components", Map.of("messages", messages)));
        return document.toString();
    }

    private static Map<String, Object> channel(Topic topic) {
        var messages = new LinkedHashMap<String, Object>();
        topic.events()
                .forEach(event ->
                        messages.put(name(event), Map.of("$ref", "'#/components/messages/%s'".formatted(name(event)))));
        var kafka = new LinkedHashMap<String, Object>();
        kafka.put("topicConfiguration", Map.of("cleanup.policy", "[compact]"));
        kafka.put("bindingVersion", "0.5.0");
        var channel = new LinkedHashMap<String, Object>();
        channel.put("address", topic.name());
        channel.put("messages", messages);
        channel.put("bindings", Map.of("kafka", kafka));
        return channel;
    }

    private static Map<String, Object> operation(String action, Topic topic) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("action", action);
        operation.put("channel", Map.of("$ref", "'#/channels/%s'".formatted(topic.name())));
        return operation;
    }

    private static Map<String, Object> message(String event) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.put("schema", Map.of("$ref", "./%s.schema.json".formatted(event)));
        var message = new LinkedHashMap<String, Object>();
        message.put("name", Catalogue.type(event));
        message.put(
                "title", "\"%s\"".formatted(Catalogue.schema(event).get("title").textValue()));
        message.put("contentType", CONTENT_TYPE);
        message.put("payload", payload);
        return message;
    }

    /** YAML of nested maps; texts are written as they are. */
    private static void write(StringBuilder yaml, int depth, Map<?, ?> map) {
        map.forEach((key, value) -> {
            yaml.append("  ".repeat(depth)).append(key).append(':');
            if (value instanceof Map<?, ?> nested) {
                yaml.append('\n');
                write(yaml, depth + 1, nested);
            } else {
                yaml.append(' ').append(value).append('\n');
            }
        });
    }

    static String table(List<Topic> topics) {
        var markdown = new StringBuilder("""
                # Events

                How services learn from each other; the rules are in [ADR 004](adr/004-cloudevents-and-schemas.md). Each event has a
                [schema and an example](../libs/event-contracts/src/main/resources/contracts), and
                [asyncapi.yaml](../libs/event-contracts/src/main/resources/contracts/asyncapi.yaml) says the same for machines.
                The tables are written by a test: `mvn test -f libs/event-contracts/pom.xml -Dcontracts.update=true`.
                """);
        for (var topic : topics) {
            var readers = topic.consumers().isEmpty() ? "nobody yet" : String.join(", ", topic.consumers());
            markdown.append("""

                    ## %s

                    Written by %s, read by %s.

                    | type | meaning |
                    |---|---|
                    """.formatted(topic.name(), topic.producer(), readers));
            topic.events()
                    .forEach(event -> markdown.append("| `%s` | %s |\n"
                            .formatted(
                                    Catalogue.type(event),
                                    Catalogue.schema(event).get("title").textValue())));
        }
        return markdown.toString();
    }

    private static String name(String event) {
        return event.replace('/', '.');
    }
}
