package io.needmap.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.local.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that the event contracts name, and a topic of dead letters for each consumer of each. */
final class Topics {

    private static final int PARTITIONS = 4;
    private static final short ONE_COPY = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path made;

    Topics(Home home) {
        this.made = home.kafka().resolve("topics");
    }

    /** Whether all of them were there when the broker was asked last. */
    boolean made() throws IOException {
        return Files.exists(made) && Files.readString(made).equals(names());
    }

    /** Waits for the broker and makes the topics that are missing. */
    void ensure(String bootstrapServers) throws IOException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200L);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var missing = contracted()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            Files.writeString(made, names());
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka does not take topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while topics were made", e);
        }
    }

    /** Every topic as the contracts want it. */
    static Stream<NewTopic> contracted() {
        return StreamSupport.stream(contracts().path("topics").spliterator(), false)
                .flatMap(Topics::withDeadLetters);
    }

    private static String names() {
        return contracted().map(NewTopic::name).sorted().collect(Collectors.joining("\n"));
    }

    private static Stream<NewTopic> withDeadLetters(JsonNode contract) {
        var name = contract.path("name").asText();
        List<NewTopic> topics = new ArrayList<>();
        topics.add(new NewTopic(name, PARTITIONS, ONE_COPY).configs(Map.of("cleanup.policy", "compact")));
        for (var consumer : contract.path("consumers")) {
            topics.add(new NewTopic("%s.%s.dlq".formatted(name, consumer.asText()), 1, ONE_COPY)
                    // A dead letter waits for a person, however long that takes.
                    .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1")));
        }
        return topics.stream();
    }

    private static JsonNode contracts() {
        try (var file = Topics.class.getResourceAsStream("/contracts/topics.json")) {
            if (file == null) {
                throw new IllegalStateException("contracts/topics.json is not on the class path");
            }
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read contracts/topics.json", e);
        }
    }
}
