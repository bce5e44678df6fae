package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.deploy.Manifests;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs may do no more than the manifests say. */
@Order(2)
@ExtendWith(WithCluster.class)
class LockedDownTest {

    private final Cluster cluster;

    LockedDownTest(Cluster cluster) {
        this.cluster = cluster;
    }

    static List<String> workloads() {
        return Manifests.overlay("ci").names("Deployment").stream().toList();
    }

    static List<String> services() {
        return workloads().stream().filter(name -> !name.equals("console")).toList();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoRights(String name) throws Exception {
        var status = Files.readAllLines(Path.of("/proc", pid(name), "status"));

        assertThat(status)
                .contains("Uid:\t10001\t10001\t10001\t10001", "Gid:\t10001\t10001\t10001\t10001")
                .contains("NoNewPrivs:\t1", "Seccomp:\t2")
                .contains("CapPrm:\t0000000000000000", "CapEff:\t0000000000000000", "CapBnd:\t0000000000000000");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasTheMemoryOfTheManifestAndUsesNoMoreThanThat(String name) {
        long limit = Quantity.bytes(Manifests.app(cluster.workload(name).deployment())
                .at("/resources/limits/memory")
                .asText());
        var workload = cluster.workload(name);

        assertThat(inspect(name, "{{.HostConfig.Memory}}")).isEqualTo(String.valueOf(limit));
        assertThat(inspect(name, "{{.State.OOMKilled}}")).isEqualTo("false");
        Progress.say(
                "%s uses %s",
                name,
                Program.run(
                                "podman",
                                "stats",
                                "--no-stream",
                                "--format",
                                "{{.MemUsage}}",
                                workload.pod().name())
                        .strip());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void writesNowhereButInItsTemporaryDirectory(String name) throws Exception {
        var pod = cluster.workload(name).pod();
        String probe = WriteProbe.class.getName().replace('.', '/') + ".class";
        var copy = pod.volumes().path("tmp").resolve(probe);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of("target/test-classes", probe), copy);

        String said = Program.run(
                "podman",
                "exec",
                pod.name(),
                "java",
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                "/tmp",
                WriteProbe.class.getName(),
                "/",
                "/deployments",
                "/etc",
                "/opt/java",
                "/dev",
                "/tmp");

        assertThat(said.lines())
                .containsExactly(
                        "/ refused",
                        "/deployments refused",
                        "/etc refused",
                        "/opt/java refused",
                        "/dev refused",
                        "/tmp written");
    }

    @Test
    void hasNoShell() {
        assertThatThrownBy(() -> Program.run(
                        "podman", "exec", cluster.workload("console").pod().name(), "sh"))
                .hasMessageContaining("executable file");
    }

    /** The gateway leads to the API only; what operators use is at the services alone. */
    @ParameterizedTest
    @MethodSource("services")
    void isNotOperatedThroughTheGateway(String name) throws Exception {
        String gateway = cluster.workload("console").address();
        String service = cluster.workload(name).address();

        assertThat(status(service, "/operations/replicas")).isEqualTo(200);
        assertThat(status(gateway, "/operations/replicas")).isEqualTo(404);
        assertThat(status(gateway, "/api/v1/operations/replicas")).isEqualTo(404);
        assertThat(status(gateway, "/api/v1/../../operations/replicas")).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("services")
    void changesRowsAndNotTablesAndOnlyOverTls(String name) throws SQLException {
        var settings = cluster.environment(Manifests.app(cluster.workload(name).deployment()));
        String url = settings.get("QUARKUS_DATASOURCE_JDBC_URL").replaceAll("\\?.*", "");
        var login = new Properties();
        login.put("user", settings.get("QUARKUS_DATASOURCE_USERNAME"));
        login.put("password", settings.get("QUARKUS_DATASOURCE_PASSWORD"));
        login.put("sslmode", "disable");

        // From this side of the network only the administrator is let in; the service's role is taken by SET ROLE.
        assertThatThrownBy(() -> DriverManager.getConnection(url, login).close())
                .hasMessageContaining("pg_hba.conf");
        try (var connection = cluster.postgres().connect(url.replaceAll(".*/", ""))) {
            Postgres.execute(connection, "SET ROLE " + login.getProperty("user"));
            Postgres.execute(connection, "DELETE FROM outbox_bundle WHERE false");
            assertThatThrownBy(() -> Postgres.execute(connection, "CREATE TABLE own (id int)"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> Postgres.execute(connection, "DROP TABLE outbox_bundle"))
                    .hasMessageContaining("owner");
        }
    }

    private String pid(String name) {
        return inspect(name, "{{.State.Pid}}");
    }

    private String inspect(String name, String what) {
        return Program.run(
                        "podman",
                        "inspect",
                        "--format",
                        what,
                        cluster.workload(name).pod().name())
                .strip();
    }

    private int status(String address, String path) throws Exception {
        var connection = (HttpURLConnection)
                URI.create("http://" + address + path).toURL().openConnection();
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(30_000);
        connection.setRequestProperty("Authorization", "Bearer " + cluster.token("ADMIN"));
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
