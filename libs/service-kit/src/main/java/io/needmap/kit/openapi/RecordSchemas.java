package io.needmap.kit.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Answers are records: a component that is not {@code @Nullable} is always there, one that is may be null. */
final class RecordSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final IndexView index;
    private final Collection<ClassInfo> records;

    RecordSchemas(IndexView index) {
        this.index = index;
        this.records = index.getKnownClasses().stream()
                .filter(c -> c.isRecord() && c.name().toString().startsWith("io.needmap."))
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    void describe(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var requests = requests(api, schemas);
        schemas.forEach((name, schema) -> {
            if (!requests.contains(name) && schema.getProperties() != null) {
                record(name).ifPresent(record -> describe(schema, record));
            }
        });
    }

    private void describe(Schema schema, ClassInfo record) {
        var required = new TreeSet<String>();
        components(record).forEach((field, component) -> {
            var property = schema.getProperties().get(field);
            if (property == null) {
                return;
            }
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(field, nullable(property));
            } else if (alwaysWritten(record)) {
                required.add(field);
            }
        });
        schema.setRequired(required.isEmpty() ? null : java.util.List.copyOf(required));
    }

    private Map<String, RecordComponentInfo> components(ClassInfo record) {
        var components = new LinkedHashMap<String, RecordComponentInfo>();
        for (var component : record.recordComponents()) {
            @Nullable
            ClassInfo unwrapped = component.hasAnnotation(UNWRAPPED)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (unwrapped == null) {
                components.put(component.name(), component);
            } else {
                components.putAll(components(unwrapped));
            }
        }
        return components;
    }

    private static boolean alwaysWritten(ClassInfo record) {
        var include = record.declaredAnnotation(INCLUDE);
        return include == null
                || include.value() == null
                || include.value().asEnum().equals("ALWAYS");
    }

    private static Schema nullable(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        boolean typed = property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL);
        return typed ? property.addType(Schema.SchemaType.NULL) : property;
    }

    /** The record of this name; for {@code PageRegionResponse} the generic {@code Page}. */
    private Optional<ClassInfo> record(String name) {
        return records.stream()
                .filter(r -> r.simpleName().equals(name))
                .findFirst()
                .or(() -> records.stream()
                        .filter(r -> !r.typeParameters().isEmpty() && name.startsWith(r.simpleName()))
                        .max(Comparator.comparingInt(r -> r.simpleName().length())));
    }

    /** What is sent to us keeps what its validation says. */
    private static Set<String> requests(OpenAPI api, Map<String, Schema> schemas) {
        var found = new HashSet<String>();
        if (api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .filter(operation -> operation.getRequestBody() != null)
                    .forEach(operation -> bodies(operation, schemas, found));
        }
        return found;
    }

    private static void bodies(Operation operation, Map<String, Schema> schemas, Set<String> found) {
        var content = operation.getRequestBody().getContent();
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> collect(media.getSchema(), schemas, found));
        }
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(SCHEMAS)) {
            String name = schema.getRef().substring(SCHEMAS.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, found));
        }
    }
}
