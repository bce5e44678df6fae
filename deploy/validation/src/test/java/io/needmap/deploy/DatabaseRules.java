package io.needmap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each service reaches its own database: migrations with the owner's role, the rest with one that may change rows. */
final class DatabaseRules {

    private static final Pattern URL = Pattern.compile(
            "jdbc:postgresql://([a-z-]+)-rw:5432/([a-z_]+)\\?sslmode=verify-full&sslrootcert=(/etc/needmap/database-ca/ca.crt)");
    private static final Pattern POOL = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=([0-9]+)$");

    /** What the operator, its metrics and a person with psql need. */
    private static final int RESERVED = 20;

    private DatabaseRules() {}

    static Stream<String> faults(Manifests manifests) {
        var faults = new ArrayList<String>();
        Project.SERVICES.forEach(service -> service(manifests, manifests.get("Deployment", service), faults));
        int connections = manifests
                .of("DatabaseRole")
                .mapToInt(role -> role.at("/spec/connectionLimit").asInt())
                .sum();
        manifests
                .of("Cluster")
                .filter(cluster -> connections + RESERVED
                        > cluster.at("/spec/postgresql/parameters/max_connections")
                                .asInt())
                .forEach(cluster -> faults.add("the roles may open %d connections".formatted(connections)));
        return faults.stream();
    }

    private static void service(Manifests manifests, JsonNode deployment, List<String> faults) {
        var migrate = deployment.at("/spec/template/spec/initContainers/0");
        var app = Manifests.app(deployment);
        String title = Manifests.title(deployment);
        if (!migrates(manifests, migrate) || migrates(manifests, app)) {
            faults.add(title + ": the tables are not migrated before the service starts, and only then");
        }
        if (!migrate.path("image").equals(app.path("image"))) {
            faults.add(title + ": migrates with another image");
        }
        String url = String.valueOf(manifests.environment(app).get("QUARKUS_DATASOURCE_JDBC_URL"));
        var parts = URL.matcher(url);
        if (!parts.matches() || manifests.find("Cluster", parts.group(1)).isEmpty()) {
            faults.add("%s: %s is no database of ours".formatted(title, url));
            return;
        }
        var database = manifests
                .of("Database")
                .filter(d -> d.at("/spec/name").asText().equals(parts.group(2)))
                .findFirst();
        var owner = role(manifests, migrate);
        var user = role(manifests, app);
        if (database.isEmpty() || owner.isEmpty() || user.isEmpty()) {
            faults.add(title + ": has no database, or no role for it");
            return;
        }
        if (!database.get().at("/spec/owner").equals(owner.get().at("/spec/name")) || owner.equals(user)) {
            faults.add(title + ": the owner of the database migrates, and nobody else");
        }
        Stream.of(owner.get(), user.get())
                .filter(role ->
                        !username(manifests, role).equals(role.at("/spec/name").asText()))
                .forEach(role -> faults.add(Manifests.title(role) + ": the secret names another user"));
        int limit = user.get().at("/spec/connectionLimit").asInt();
        int needed = (most(manifests, deployment) + 1) * poolSize();
        if (limit < needed) {
            faults.add("%s: %d connections for pools of %d".formatted(title, limit, needed));
        }
    }

    private static boolean migrates(Manifests manifests, JsonNode container) {
        return "true".equals(manifests.environment(container).get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
    }

    private static int most(Manifests manifests, JsonNode deployment) {
        return ScalingRules.scalers(manifests)
                .filter(scaler -> ScalingRules.target(scaler).equals(Manifests.name(deployment)))
                .mapToInt(ScalingRules::most)
                .findFirst()
                .orElse(deployment.at("/spec/replicas").asInt());
    }

    /** The role whose secret the container takes its password from. */
    static Optional<JsonNode> role(Manifests manifests, JsonNode container) {
        return Yaml.each(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_DATASOURCE_PASSWORD"))
                .map(variable -> variable.at("/valueFrom/secretKeyRef/name"))
                .flatMap(secret -> manifests
                        .of("DatabaseRole")
                        .filter(role -> role.at("/spec/passwordSecret/name").equals(secret)))
                .findFirst();
    }

    private static String username(Manifests manifests, JsonNode role) {
        String secret = role.at("/spec/passwordSecret/name").asText();
        return manifests
                .find("Secret", secret)
                .map(found -> found.at("/data/username").asText())
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .or(() -> manifests
                        .find("ExternalSecret", secret)
                        .map(found ->
                                found.at("/spec/target/template/data/username").asText()))
                .orElse("");
    }

    private static int poolSize() {
        var size = POOL.matcher(Project.read(
                Project.ROOT.resolve("libs/service-kit/src/main/resources/META-INF/microprofile-config.properties")));
        if (!size.find()) {
            throw new IllegalStateException("the kit sets no size of the connection pool");
        }
        return Integer.parseInt(size.group(1));
    }
}
