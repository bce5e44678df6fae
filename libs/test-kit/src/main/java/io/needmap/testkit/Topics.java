package io.needmap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the contract, compacted, with a dead-letter topic for each of their consumers. */
public final class Topics {

    private Topics() {}

    /** Creates all topics on an empty broker. */
    public static void create(String bootstrapServers) throws Exception {
        var topics = new ArrayList<NewTopic>();
        for (JsonNode topic : contract()) {
            String name = topic.get("name").textValue();
            topics.add(new NewTopic(name, 2, (short) 1).configs(Map.of("cleanup.policy", "compact")));
            for (JsonNode consumer : topic.get("consumers")) {
                topics.add(new NewTopic("%s.%s.dlq".formatted(name, consumer.textValue()), 1, (short) 1));
            }
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** Creates further topics, for tests that stand outside the contract. */
    public static void create(String bootstrapServers, String... names) throws Exception {
        var topics = java.util.stream.Stream.of(names)
                .map(name -> new NewTopic(name, 2, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** The names of the topics that a service consumes, as the contract says. */
    public static List<String> consumedBy(String service) throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode topic : contract()) {
            for (JsonNode consumer : topic.get("consumers")) {
                if (consumer.textValue().equals(service)) {
                    names.add(topic.get("name").textValue());
                }
            }
        }
        return names;
    }

    private static JsonNode contract() throws IOException {
        try (var in = Objects.requireNonNull(Topics.class.getResourceAsStream("/contracts/topics.json"))) {
            return new ObjectMapper().readTree(in).get("topics");
        }
    }
}
