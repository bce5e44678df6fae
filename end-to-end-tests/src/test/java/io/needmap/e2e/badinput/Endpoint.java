package io.needmap.e2e.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.settings.App;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of a service as its OpenAPI document describes it.
 *
 * @param app the service
 * @param method in capitals
 * @param path with parameters in braces
 * @param operation the operation object
 * @param schemas the components' schemas
 */
record Endpoint(App app, String method, String path, JsonNode operation, JsonNode schemas) {

    /** What is asked in a body and only answered. */
    private static final Set<String> QUESTIONS = Set.of(
            "/api/v1/questions/lint",
            "/api/v1/statements/probe",
            "/api/v1/material-imports/mapping-proposals",
            "/api/v1/crm-presets/{preset}/translate-in",
            "/api/v1/crm-presets/{preset}/translate-out");

    private static final List<String> JSON_TYPES = List.of("application/merge-patch+json", "application/json");

    /** Whether it changes nothing: auditors may call it as well. */
    boolean reads() {
        return method.equals("GET") || QUESTIONS.contains(path);
    }

    boolean patches() {
        return method.equals("PATCH");
    }

    /** The media type of a JSON body, if the operation takes one. */
    Optional<String> jsonType() {
        var content = operation.path("requestBody").path("content");
        return JSON_TYPES.stream().filter(content::has).findFirst();
    }

    /** The media type of the body, JSON where there is a choice. */
    Optional<String> bodyType() {
        var types = operation.path("requestBody").path("content").fieldNames();
        return jsonType().or(() -> types.hasNext() ? Optional.of(types.next()) : Optional.empty());
    }

    boolean takesBody() {
        return operation.has("requestBody");
    }

    boolean bodyRequired() {
        return operation.path("requestBody").path("required").asBoolean();
    }

    /** The properties of the JSON body; none for a body of free shape. */
    JsonNode properties() {
        var content =
                operation.path("requestBody").path("content").path(jsonType().orElse(""));
        return resolved(content.path("schema")).path("properties");
    }

    boolean takesHeader(String name) {
        return parameters("header").anyMatch(one -> one.path("name").asText().equalsIgnoreCase(name));
    }

    List<String> pathParameters() {
        return parameters("path").map(one -> one.path("name").asText()).toList();
    }

    /** The path with ids that nobody has; where there is a choice, with one of the choices; and what it must be asked. */
    String filled(String template) {
        var filled = template;
        for (var one : parameters("path").toList()) {
            filled = filled.replace("{" + one.path("name").asText() + "}", made(one));
        }
        var asked = parameters("query")
                .filter(one -> one.path("required").asBoolean())
                .map(one -> one.path("name").asText() + "=" + made(one))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? filled : filled + "?" + asked;
    }

    /** Whether something in the path is not one of a few choices. */
    boolean takesIds() {
        return parameters("path").anyMatch(one -> choices(one).isEmpty());
    }

    private JsonNode choices(JsonNode parameter) {
        return resolved(parameter.path("schema")).path("enum");
    }

    private String made(JsonNode parameter) {
        var choices = choices(parameter);
        return choices.isEmpty() ? UUID.randomUUID().toString() : choices.get(0).asText();
    }

    List<JsonNode> queryParameters() {
        return parameters("query").toList();
    }

    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            return resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        for (var choice : schema.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return resolved(choice);
            }
        }
        return schema;
    }

    /** Whether a value may have this JSON type. */
    boolean isOf(JsonNode property, String type) {
        var declared = resolved(property).path("type");
        return declared.isArray()
                ? StreamSupport.stream(declared.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(type))
                : declared.asText().equals(type);
    }

    private Stream<JsonNode> parameters(String in) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(one -> one.path("in").asText().equals(in));
    }

    @Override
    public String toString() {
        return app.shortName() + " " + method + " " + path;
    }
}
