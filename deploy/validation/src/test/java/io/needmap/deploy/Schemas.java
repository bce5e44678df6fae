package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a document is well formed: Kubernetes' own kinds by the model of its client, kinds of operators by schemas of our
 * own, which allow only the fields that we use.
 */
final class Schemas {

    private static final Map<String, JsonSchema> OPERATORS = operators();

    private Schemas() {}

    static Stream<String> faults(Manifests manifests) {
        return manifests.documents().stream()
                .flatMap(document -> faults(document).map(fault -> Manifests.title(document) + ": " + fault));
    }

    private static Stream<String> faults(JsonNode document) {
        String version = document.path("apiVersion").asText();
        String kind = document.path("kind").asText();
        var schema = OPERATORS.get(version + "/" + kind);
        if (schema != null) {
            return schema.validate(document).stream().map(message -> message.getMessage());
        }
        return model(version, kind) == null
                ? Stream.of("%s/%s is unknown".formatted(version, kind))
                : coreFaults(model(version, kind), document);
    }

    /** {@code apps/v1} and {@code Deployment}: {@code V1Deployment}. */
    private static Class<?> model(String version, String kind) {
        boolean custom = version.contains(".") && !version.contains(".k8s.io/");
        String last = version.substring(version.indexOf('/') + 1);
        String name = last.isEmpty() ? "" : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + kind;
        try {
            return custom ? null : Class.forName("io.kubernetes.client.openapi.models." + name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Stream<String> coreFaults(Class<?> model, JsonNode document) {
        String text = document.toString();
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, JsonParser.parseString(text));
            var unused = JSON.getGson().fromJson(text, model);
            return Stream.of();
        } catch (InvocationTargetException e) {
            return Stream.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Stream.of(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, JsonSchema> operators() {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        var schemas = new HashMap<String, JsonSchema>();
        for (Path file : Project.files(Path.of("src/test/resources/schemas"), ".yaml")) {
            Yaml.file(file).properties().forEach(entry -> {
                ObjectNode schema = entry.getValue().deepCopy();
                var properties = schema.withObjectProperty("properties");
                properties.putObject("apiVersion");
                properties.putObject("kind");
                properties.putObject("metadata");
                close(schema);
                schemas.put(entry.getKey(), factory.getSchema(schema));
            });
        }
        return schemas;
    }

    /** An object whose properties are listed has no others. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("type", "object");
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
