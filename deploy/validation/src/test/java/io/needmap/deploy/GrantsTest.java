package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The roles, databases and grants of the manifests, in a PostgreSQL, with the migrations of the services. */
@RequiresKustomize
class GrantsTest {

    static final List<String> SERVICES = Project.SERVICES;

    private static final Manifests PROD = Manifests.overlay("prod");
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void makeRolesAndDatabases() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = connect("postgres", "postgres")) {
            for (var role : PROD.of("DatabaseRole").toList()) {
                run(connection, "CREATE ROLE %s LOGIN".formatted(text(role, "/spec/name")));
            }
            for (var database : PROD.of("Database").toList()) {
                run(
                        connection,
                        "CREATE DATABASE %s OWNER %s"
                                .formatted(text(database, "/spec/name"), text(database, "/spec/owner")));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void twoReplicasMigrateAtOnceAndTheServiceMayChangeRowsOnly(String service) throws SQLException {
        var deployment = PROD.get("Deployment", service);
        var first = CompletableFuture.runAsync(() -> migrate(service, deployment));
        var second = CompletableFuture.runAsync(() -> migrate(service, deployment));
        CompletableFuture.allOf(first, second).join();

        String user = user(Manifests.app(deployment));
        try (var connection = connect(database(deployment), user)) {
            var tables = tables(connection);

            assertThat(tables).hasSizeGreaterThan(5);
            for (String table : tables) {
                assertThat(privileges(connection, table)).as(table).isTrue();
            }
            assertThatThrownBy(() -> run(connection, "CREATE TABLE own (id int)"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> run(connection, "DROP TABLE outbox_bundle"))
                    .hasMessageContaining("owner");
        }
        for (var other : PROD.of("Database").toList()) {
            String name = text(other, "/spec/name");
            if (!name.equals(database(deployment)) && migrated(name)) {
                assertThatThrownBy(() -> connect(name, user).close()).hasMessageContaining("permission denied");
            }
        }
    }

    /** As the init container does it: the same role, the same settings, the same files. */
    private static void migrate(String service, JsonNode deployment) {
        var container = deployment.at("/spec/template/spec/initContainers/0");
        var root = Project.ROOT;
        Flyway.configure()
                .dataSource(url(database(deployment)), user(container), "")
                .initSql(PROD.environment(container).get("QUARKUS_FLYWAY_INIT_SQL"))
                .locations(
                        "filesystem:" + root.resolve("libs/service-kit/src/main/resources/db/kit"),
                        "filesystem:" + root.resolve(service).resolve("src/main/resources/db/migration"))
                .load()
                .migrate();
    }

    private static boolean migrated(String database) throws SQLException {
        try (var connection = connect(database, "postgres")) {
            return !tables(connection).isEmpty();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.oid::regclass::text FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                        """)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static boolean privileges(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT bool_and(has_table_privilege(?, privilege))
                FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
                """)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static String database(JsonNode deployment) {
        String url = PROD.environment(Manifests.app(deployment)).get("QUARKUS_DATASOURCE_JDBC_URL");
        return url.replaceAll(".*/([a-z_]+)\\?.*", "$1");
    }

    private static String user(JsonNode container) {
        return text(DatabaseRules.role(PROD, container).orElseThrow(), "/spec/name");
    }

    private static Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(url(database), user, "");
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(JsonNode document, String pointer) {
        return document.at(pointer).asText();
    }
}
