package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import io.needmap.deploy.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Makes the topics, users and rights that the manifests describe, as Strimzi's operators do. */
final class KafkaOperator {

    private static final int ITERATIONS = 4096;
    private static final long PATIENCE = 120;

    private final Manifests manifests;
    private final Secrets secrets;
    private final Broker broker;

    KafkaOperator(Manifests manifests, Secrets secrets, Broker broker) {
        this.manifests = manifests;
        this.secrets = secrets;
        this.broker = broker;
    }

    void apply() throws Exception {
        try (var admin = admin()) {
            admin.alterUserScramCredentials(
                            manifests.of("KafkaUser").map(this::credential).toList())
                    .all()
                    .get(PATIENCE, TimeUnit.SECONDS);
            admin.createAcls(manifests
                            .of("KafkaUser")
                            .flatMap(KafkaOperator::rights)
                            .toList())
                    .all()
                    .get(PATIENCE, TimeUnit.SECONDS);
            topics(admin, manifests.of("KafkaTopic").map(KafkaOperator::topic).toList());
        }
    }

    /** Only one topic, and all users and rights. */
    void apply(String topic) throws Exception {
        try (var admin = admin()) {
            topics(admin, List.of(topic(manifests.get("KafkaTopic", topic))));
            admin.alterUserScramCredentials(
                            manifests.of("KafkaUser").map(this::credential).toList())
                    .all()
                    .get(PATIENCE, TimeUnit.SECONDS);
            admin.createAcls(manifests
                            .of("KafkaUser")
                            .flatMap(KafkaOperator::rights)
                            .toList())
                    .all()
                    .get(PATIENCE, TimeUnit.SECONDS);
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.operatorAddress()));
    }

    /** What a client needs besides the address: the same settings that the manifests give a service. */
    static Map<String, Object> client(Cluster cluster, String service) {
        var settings = new HashMap<String, Object>();
        var container = Manifests.app(cluster.manifests().get("Deployment", service));
        cluster.environment(container).forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        settings.put(
                "ssl.truststore.location",
                Work.DIRECTORY.resolve("identity-ca.crt").toString());
        return settings;
    }

    private static void topics(Admin admin, List<NewTopic> topics) throws Exception {
        admin.createTopics(topics).all().get(PATIENCE, TimeUnit.SECONDS);
    }

    private static NewTopic topic(JsonNode topic) {
        var config = new HashMap<String, String>();
        topic.at("/spec/config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
        return new NewTopic(Manifests.name(topic), topic.at("/spec/partitions").asInt(), (short)
                        topic.at("/spec/replicas").asInt())
                .configs(config);
    }

    private UserScramCredentialAlteration credential(JsonNode user) {
        String name = Manifests.name(user);
        String password = "ci-" + name;
        secrets.put(
                name,
                Map.of(
                        "password",
                        password,
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(name, password)));
        return new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }

    private static Stream<AclBinding> rights(JsonNode user) {
        String principal = "User:" + Manifests.name(user);
        return Yaml.each(user.at("/spec/authorization/acls"))
                .flatMap(acl -> Yaml.texts(acl.path("operations"))
                        .map(operation -> new AclBinding(
                                pattern(acl.path("resource")),
                                new AccessControlEntry(
                                        principal,
                                        "*",
                                        AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)),
                                        AclPermissionType.ALLOW))));
    }

    private static ResourcePattern pattern(JsonNode resource) {
        return new ResourcePattern(
                ResourceType.valueOf(resource.path("type").asText().toUpperCase(Locale.ROOT)),
                resource.path("name").asText(),
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
    }
}
