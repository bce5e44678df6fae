package io.needmap.kit.openapi;

import static java.util.Map.entry;

import io.needmap.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The bearer token that every endpoint needs, and the problems that it answers with. */
final class ProblemAnswers {

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            entry(400, "Malformed: the problem names the fields"),
            entry(401, "No valid bearer token"),
            entry(403, "The caller's roles do not allow it"),
            entry(404, "There is no such resource"),
            entry(409, "The state does not allow it"),
            entry(412, "Changed since it was read"),
            entry(413, "Too large"),
            entry(415, "Another media type is needed"),
            entry(422, "A rule is broken"),
            entry(428, "If-Match is missing"),
            entry(503, "Cannot answer now: try again after the seconds of Retry-After"));

    private ProblemAnswers() {}

    static void describe(OpenAPI api) {
        var components = api.getComponents();
        components.addSchema("FieldError", fieldError());
        components.addSchema("Problem", problem());
        components.addSecurityScheme(
                "bearer",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        if (api.getPaths().getPathItems() != null) {
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(List.of(409, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        boolean guarded = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        if (guarded) {
            statuses.addAll(List.of(412, 428));
        }
        for (int status : statuses) {
            operation.getResponses().removeAPIResponse(Integer.toString(status));
            operation.getResponses().addAPIResponse(Integer.toString(status), answer(status));
        }
    }

    private static APIResponse answer(int status) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(MEANINGS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    private static Schema problem() {
        return object(Map.of(
                        "type", text(),
                        "title", text(),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "code", text(),
                        "detail", text(),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("#/components/schemas/FieldError"))))
                .description("A problem document of RFC 9457 with a stable code")
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema fieldError() {
        return object(Map.of("pointer", text(), "code", text(), "message", text()))
                .required(List.of("pointer", "code", "message"));
    }

    private static Schema object(Map<String, Schema> properties) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        new TreeMap<>(properties).forEach(schema::addProperty);
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
