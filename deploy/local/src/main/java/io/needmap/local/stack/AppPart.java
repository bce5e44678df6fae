package io.needmap.local.stack;

import io.needmap.local.process.JavaProgram;
import io.needmap.local.process.Part;
import io.needmap.local.process.Sizing;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.settings.Project;
import io.needmap.local.token.SigningKeys;
import io.needmap.local.token.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One of Needmap's own programs. */
final class AppPart implements Part {

    private static final Set<App> COMPARING = Set.of(App.INTERVIEW, App.ACTIVITY_MAP, App.MATERIALS);
    private static final int MODEL_MEGABYTES = 256;

    private final App app;
    private final Sizing sizing;
    private final Path jar;
    private final Path log;
    private final Map<String, String> environment;

    AppPart(App app, Sizing sizing, Project project, Home home, Ports ports, Passwords passwords) {
        this.app = app;
        this.sizing = sizing;
        this.jar = project.jar(app);
        this.log = home.log(app.shortName());
        this.environment = environment(app, home, ports, passwords);
    }

    App app() {
        return app;
    }

    @Override
    public String name() {
        return app.shortName();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public ProcessHandle launch() throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException("%s is not built: %s is missing. Run: mvn package".formatted(app.module(), jar));
        }
        return new JavaProgram(sizing, heapMegabytes(), List.of("-jar", jar.toString()), environment)
                .start(log)
                .toHandle();
    }

    /** Services that compare meaning load a model. */
    private int heapMegabytes() {
        boolean meaning = Boolean.parseBoolean(System.getenv("NEEDMAP_SIMILARITY_MEANING"));
        int heap = sizing == Sizing.DEPLOYED ? app.deployedHeapMegabytes() : app.heapMegabytes();
        return heap + (meaning && COMPARING.contains(app) ? MODEL_MEGABYTES : 0);
    }

    @Override
    public void requestStop(ProcessHandle process) {
        process.destroy();
    }

    static Map<String, String> environment(App app, Home home, Ports ports, Passwords passwords) {
        return app.isService() ? service(app, home, ports, passwords) : console(home, ports);
    }

    private static Map<String, String> service(App app, Home home, Ports ports, Passwords passwords) {
        var environment = common(app, ports);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", ports.jdbcUrl(app.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", app.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", passwords.of(app.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                // The services take the path as it stands: in a URI, spaces and letters would be percent-encoded.
                "file:" + SigningKeys.of(home).publicKey());
        environment.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        return environment;
    }

    private static Map<String, String> console(Home home, Ports ports) {
        var environment = common(App.CONSOLE, ports);
        environment.put(
                "CONSOLE_SIGN_IN_LOCAL_KEY",
                SigningKeys.of(home).privateKeyFile().toString());
        Arrays.stream(App.values())
                .filter(App::isService)
                .forEach(service -> environment.put(
                        "CONSOLE_UPSTREAMS_" + service.name().toUpperCase(Locale.ROOT),
                        ports.address(service).toString()));
        return environment;
    }

    private static Map<String, String> common(App app, Ports ports) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(app)));
        return environment;
    }
}
