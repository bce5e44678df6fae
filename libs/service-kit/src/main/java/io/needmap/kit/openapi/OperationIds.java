package io.needmap.kit.openapi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * The names under which clients that are generated call the operations: {@code NoteResource_create}, as it comes from
 * the method, becomes {@code noteCreate}.
 */
final class OperationIds {

    private OperationIds() {}

    static void describe(OpenAPI api) {
        if (api.getPaths().getPathItems() == null) {
            return;
        }
        var taken = new HashSet<String>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> name(path, operation, taken)));
    }

    /** Where two methods of a resource have one name, the second takes the last parameter of its path into its own. */
    private static void name(String path, Operation operation, Set<String> taken) {
        String method = operation.getOperationId();
        if (method == null || !method.contains("_")) {
            return;
        }
        String[] names = method.split("_", 2);
        String name = lower(names[0].replaceFirst("Resource$", "")) + upper(names[1]);
        if (!taken.add(name)) {
            name += "By" + upper(path.replaceFirst(".*\\{(\\w+)}.*", "$1"));
            taken.add(name);
        }
        operation.setOperationId(name);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
