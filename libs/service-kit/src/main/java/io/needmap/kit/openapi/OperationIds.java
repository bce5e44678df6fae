package io.needmap.kit.openapi;

import java.util.Locale;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * The names under which clients that are generated call the operations: {@code NoteResource_create}, as it comes from
 * the method, becomes {@code noteCreate}.
 */
final class OperationIds {

    private OperationIds() {}

    static void describe(OpenAPI api) {
        if (api.getPaths().getPathItems() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(OperationIds::name));
        }
    }

    private static void name(Operation operation) {
        String[] names = operation.getOperationId() == null
                ? new String[0]
                : operation.getOperationId().split("_", 2);
        if (names.length == 2) {
            operation.setOperationId(lower(names[0].replaceFirst("Resource$", "")) + upper(names[1]));
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
