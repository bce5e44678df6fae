package io.needmap.e2e.badinput;

import io.needmap.e2e.stack.Needmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every endpoint that the running services say they have. */
final class Endpoints {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Endpoints() {}

    static Stream<Endpoint> all(Needmap needmap) {
        return Stream.of(App.values()).filter(App::isService).flatMap(app -> of(needmap, app));
    }

    private static Stream<Endpoint> of(Needmap needmap, App app) {
        var document = needmap.service(app, Role.ADMIN).get("/q/openapi?format=JSON");
        var schemas = document.path("components").path("schemas");
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .map(one -> new Endpoint(
                                app, one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue(), schemas)));
    }
}
