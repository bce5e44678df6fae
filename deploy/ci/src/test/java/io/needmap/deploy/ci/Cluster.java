package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import io.needmap.deploy.Yaml;
import io.needmap.local.api.NeedmapApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Everything that the overlay {@code ci} describes, in a private network namespace of this machine. */
final class Cluster implements AutoCloseable {

    private static final String TRUSTED = "/etc/needmap/identity-ca.crt";
    // As many JVMs as there are cores to start on.
    private static final int AT_ONCE = 2;

    private final Manifests manifests = Manifests.overlay("ci");
    private final Secrets secrets = new Secrets(manifests);
    private final Addresses addresses =
            new Addresses(manifests.names("Service").stream().toList());
    private final VirtualAddresses virtualAddresses = new VirtualAddresses();
    private final Authority authority = new Authority();
    private final Map<String, Workload> workloads = new LinkedHashMap<>();
    private Postgres postgres;
    private Broker broker;
    private IdentityProvider identityProvider;

    void start() throws Exception {
        addresses.writeHosts();
        addresses.makeNetwork();
        virtualAddresses.begin();
        secrets.put("needmap-db-ca", Map.of("ca.crt", authority.certificate()));
        secrets.put("needmap-cluster-ca-cert", Map.of("ca.crt", authority.certificate()));
        startPlatform();
        for (var deployment : manifests.of("Deployment").toList()) {
            var workload = new Workload(this, deployment, manifests.get("Service", Manifests.name(deployment)));
            workloads.put(workload.name(), workload);
        }
        inParallel(workloads.values().stream()
                .<Callable<Void>>map(workload -> () -> {
                    workload.start();
                    return null;
                })
                .toList());
    }

    private void startPlatform() throws Exception {
        var settings = manifests.environment(Manifests.app(manifests.get("Deployment", "interview-service")));
        identityProvider = new IdentityProvider(
                settings.get("MP_JWT_VERIFY_ISSUER"),
                URI.create(settings.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION")),
                authority);
        Work.write(Work.DIRECTORY.resolve("identity-ca.crt"), authority.certificate());
        postgres = new Postgres(
                manifests,
                secrets,
                Work.directory("postgres"),
                Addresses.DATABASE,
                authority.keyAndCertificate("needmap-db-rw"));
        broker = new Broker(manifests, addresses, authority, 1, List.of(1));
        inParallel(List.of(
                () -> {
                    postgres.create();
                    Progress.say("PostgreSQL is there");
                    return null;
                },
                () -> {
                    broker.start();
                    new KafkaOperator(manifests, secrets, broker).apply();
                    Progress.say("Kafka is there");
                    return null;
                }));
    }

    Manifests manifests() {
        return manifests;
    }

    Secrets secrets() {
        return secrets;
    }

    Addresses addresses() {
        return addresses;
    }

    VirtualAddresses virtualAddresses() {
        return virtualAddresses;
    }

    Authority authority() {
        return authority;
    }

    Postgres postgres() {
        return postgres;
    }

    Broker broker() {
        return broker;
    }

    Workload workload(String name) {
        return workloads.get(name);
    }

    Stream<Workload> workloads() {
        return workloads.values().stream();
    }

    String token(String... roles) {
        return identityProvider.token(roles);
    }

    /** The API through the gateway, for somebody with these roles. */
    NeedmapApi gateway(String... roles) {
        return api("console", roles);
    }

    /** The API at a Service. */
    NeedmapApi api(String workload, String... roles) {
        String token = token(roles);
        return new NeedmapApi(URI.create("http://" + workload(workload).address()), () -> token);
    }

    /** The environment of a container, with what its secrets hold. */
    Map<String, String> environment(JsonNode container) {
        var environment = new LinkedHashMap<>(manifests.environment(container));
        Yaml.each(container.path("env"))
                .filter(variable -> variable.at("/valueFrom/secretKeyRef").isObject())
                .forEach(variable -> environment.put(
                        variable.path("name").asText(),
                        secrets.get(
                                variable.at("/valueFrom/secretKeyRef/name").asText(),
                                variable.at("/valueFrom/secretKeyRef/key").asText())));
        return environment;
    }

    /** The one thing that is not in the manifests: whom our identity provider's certificate is signed by. */
    List<String> trust(JsonNode deployment) {
        return deployment.at("/spec/template/metadata/labels").has("needmap.io/tokens")
                ? List.of(
                        "--env",
                        "SMALLRYE_JWT_CLIENT_TLS_CERTIFICATE_PATH=" + TRUSTED,
                        "--volume",
                        Work.DIRECTORY.resolve("identity-ca.crt") + ":" + TRUSTED + ":ro")
                : List.of();
    }

    @Override
    public void close() {
        workloads.values().forEach(workload -> workload.pods().forEach(Pod::remove));
        if (broker != null) {
            broker.remove();
        }
        if (postgres != null) {
            postgres.kill();
        }
        if (identityProvider != null) {
            identityProvider.close();
        }
    }

    private static void inParallel(List<Callable<Void>> work) throws Exception {
        var executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var one : new ArrayList<>(executor.invokeAll(work))) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
