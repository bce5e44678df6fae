package io.needmap.materials.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** What the service really sent, held against the contracts. */
public final class SentEvents {

    private SentEvents() {}

    /** Waits until every one of these events was sent on the topic of the family; every message there must be valid. */
    public static void await(String brokers, String family, String... events) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types(brokers, family)).contains(events));
    }

    /** All events that the contract says this service sends. */
    public static List<String> promised() throws IOException {
        var events = new ArrayList<String>();
        try (var in = SentEvents.class.getResourceAsStream("/contracts/topics.json")) {
            for (var topic : new ObjectMapper().readTree(in).get("topics")) {
                if (topic.get("producer").textValue().equals("materials-service")) {
                    topic.get("events")
                            .forEach(e -> events.add(
                                    e.textValue().replace("materials/", "").replace(".v1", "")));
                }
            }
        }
        return events;
    }

    /** The types of all messages on the topic of a family, such as {@code claim-challenged}. */
    public static Set<String> types(String brokers, String family) {
        var types = new TreeSet<String>();
        for (var message : new EventProbe(brokers, "needmap.materials.%s.v1".formatted(family)).all()) {
            EventContracts.assertValid(message.value());
            types.add(EventContracts.pathOf(
                            EventContracts.tree(message.value()).get("type").textValue())
                    .replace("materials/", "")
                    .replace(".v1", ""));
        }
        return types;
    }
}
