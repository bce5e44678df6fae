package io.needmap.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A value as a schema of an API document wants it. Lists of things have one for each value of their longest enumeration. */
final class Sample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 8;

    private final JsonNode document;

    Sample(JsonNode document) {
        this.document = document;
    }

    JsonNode of(JsonNode schema, int number) {
        return of("", schema, number, 0);
    }

    private JsonNode of(String name, JsonNode asked, int number, int depth) {
        var schema = resolved(asked);
        if (name.equals("nextPageToken") || depth > DEEP) {
            return NODES.nullNode();
        }
        var values = schema.path("enum");
        if (!values.isEmpty()) {
            return values.get(number % values.size());
        }
        return switch (type(schema)) {
            case "array" -> array(name, schema.path("items"), number, depth);
            case "object" -> object(schema, number, depth);
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(number % 2 == 1);
            default -> NODES.textNode(text(schema.path("format").asText(), number));
        };
    }

    private JsonNode array(String name, JsonNode item, int number, int depth) {
        var items = NODES.arrayNode();
        boolean all = name.equals("items") || name.equals("points");
        IntStream.range(0, all ? longest(resolved(item)) : 1)
                .forEach(i -> items.add(of("", item, all ? i : number, depth + 1)));
        return items;
    }

    private JsonNode object(JsonNode schema, int number, int depth) {
        var object = NODES.objectNode();
        for (var property : schema.path("properties").properties()) {
            object.set(property.getKey(), of(property.getKey(), property.getValue(), number, depth + 1));
        }
        return object;
    }

    private int longest(JsonNode item) {
        return StreamSupport.stream(item.path("properties").spliterator(), false)
                .mapToInt(property -> resolved(property).path("enum").size())
                .max()
                .orElse(1);
    }

    private static String text(String format, int number) {
        return switch (format) {
            case "uuid" -> "00000000-0000-7000-8000-%012d".formatted(number);
            case "date-time" -> "2026-03-02T08:00:00Z";
            case "date" -> "2026-03-02";
            default -> "Word";
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        }
        for (var choice : new String[] {"anyOf", "oneOf", "allOf"}) {
            for (var one : schema.path(choice)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }
}
