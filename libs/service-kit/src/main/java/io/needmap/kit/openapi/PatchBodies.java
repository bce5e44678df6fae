package io.needmap.kit.openapi;

import io.needmap.kit.web.MergePatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch is read as a tree, but what may be in it is known: the fields of the request that makes the resource,
 * each of which may be left out.
 */
final class PatchBodies {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String TREE = SCHEMAS + "JsonNode";

    private final Map<String, PathItem> paths;
    private final Components components;

    private PatchBodies(Map<String, PathItem> paths, Components components) {
        this.paths = paths;
        this.components = components;
    }

    static void describe(OpenAPI api) {
        var paths = api.getPaths().getPathItems();
        var components = api.getComponents();
        if (paths == null || components.getSchemas() == null) {
            return;
        }
        var bodies = new PatchBodies(paths, components);
        paths.forEach(bodies::describe);
        components.getSchemas().values().forEach(PatchBodies::untype);
        components.removeSchema("JsonNode");
        components.removeSchema("JsonNodeType");
    }

    private void describe(String path, PathItem item) {
        item.getOperations().values().stream()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> media(operation.getRequestBody().getContent()))
                .filter(media -> media.getSchema() != null
                        && TREE.equals(media.getSchema().getRef()))
                .forEach(media -> media.setSchema(patch(path, item)));
    }

    private Schema patch(String path, PathItem item) {
        var request = request(path).or(() -> requestOfAnswer(item));
        if (request.isEmpty()) {
            return OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .description("A JSON Merge Patch (RFC 7396)");
        }
        String name = request.get().replaceFirst("Request$", "") + "Patch";
        var made = components.getSchemas().get(request.get());
        if (!components.getSchemas().containsKey(name) && made != null) {
            var patch = OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .description("A JSON Merge Patch (RFC 7396) of %s: null clears a field".formatted(request.get()))
                    .properties(made.getProperties());
            patch.removeProperty("id");
            components.addSchema(name, patch);
        }
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }

    /** What is posted to the collection that the resource is in. */
    private Optional<String> request(String path) {
        var collection = paths.get(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
        if (collection == null
                || collection.getPOST() == null
                || collection.getPOST().getRequestBody() == null) {
            return Optional.empty();
        }
        return media(collection.getPOST().getRequestBody().getContent())
                .map(media -> name(media.getSchema()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By name, where nothing is posted: {@code ActivityResponse} is changed by an {@code ActivityRequest}. */
    private Optional<String> requestOfAnswer(PathItem item) {
        if (item.getPATCH() == null) {
            return Optional.empty();
        }
        var answer = item.getPATCH().getResponses().getAPIResponse("200");
        return media(answer == null ? null : answer.getContent())
                .map(media -> name(media.getSchema()))
                .flatMap(Optional::stream)
                .map(response -> response.replaceFirst("(Detail)?Response$", ""))
                .flatMap(stem -> List.of(stem + "Patch", stem + "Request").stream())
                .filter(name -> components.getSchemas().containsKey(name))
                .findFirst();
    }

    /** A field that holds any JSON has no type. */
    private static void untype(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (var field : List.copyOf(schema.getProperties().entrySet())) {
            if (TREE.equals(field.getValue().getRef())) {
                schema.addProperty(field.getKey(), OASFactory.createSchema());
            }
        }
    }

    private static Optional<String> name(@Nullable Schema schema) {
        return schema == null || schema.getRef() == null
                ? Optional.empty()
                : Optional.of(schema.getRef().substring(SCHEMAS.length()));
    }

    private static java.util.stream.Stream<MediaType> media(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? java.util.stream.Stream.empty()
                : content.getMediaTypes().entrySet().stream()
                        .filter(e -> e.getKey().equals(MergePatch.MEDIA_TYPE)
                                || e.getKey().contains("json"))
                        .map(Map.Entry::getValue);
    }
}
