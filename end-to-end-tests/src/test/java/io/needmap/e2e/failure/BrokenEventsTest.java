package io.needmap.e2e.failure;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import io.needmap.testkit.EventProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events that come twice, too late, of no known type or broken: the state is the same as without them. */
@Order(3)
@ExtendWith(WithNeedmap.class)
class BrokenEventsTest {

    private static final String TOPIC = "needmap.interview.statement.v1";
    private static final List<App> CONSUMERS = List.of(App.ACTIVITY_MAP, App.MATERIALS, App.LEAD_QUALIFICATION);
    private static final Transition STEP = new Transition("Broken events before", "Broken events after");

    private final Needmap needmap;
    private final NeedmapApi api;
    private final FieldWork field;
    private final EventProbe topic;

    BrokenEventsTest(Needmap needmap) {
        this.needmap = needmap;
        this.api = needmap.gateway(Role.MARKETING_OPS, Role.ADMIN);
        this.field = new FieldWork(api);
        this.topic = new EventProbe(needmap.bootstrapServers(), TOPIC);
    }

    @Test
    void eventsThatAreTwiceLateUnknownOrMalformedChangeNothing() {
        var region = "BE-" + Integer.toHexString(hashCode() & 0xffff).toUpperCase(java.util.Locale.ROOT);
        field.region(region, "Europe/Paris");
        var rep = field.rep("Broken events rep", region);
        var interview = field.interview(field.guide("Broken events", STEP), rep, Quarters.middle(1), STEP);
        var statement = field.activity(interview, "read the tender line by line", STEP, 4, 3);
        eventually(() -> assertThat(quoteInInbox(statement, region)).contains("read the tender"));
        var genuine = topic.awaitMessageAbout(statement);
        api.post(
                "/api/v1/statements/" + statement + "/corrections",
                Map.of("quote", "I read the tender twice.", "reason", "the rep said twice"),
                1);
        eventually(() -> assertThat(quoteInInbox(statement, region)).contains("tender twice"));

        topic.send(statement, genuine);
        topic.send(statement, genuine);
        topic.send(statement, altered(genuine, "1", "io.needmap.interview.statement-recorded.v1"));
        topic.send(statement, altered(genuine, "9", "io.needmap.interview.statement-sung.v1"));
        topic.send(statement, "{\"specversion\": \"1.0\", \"id\": ");
        topic.send(statement, null);
        var after = field.activity(interview, "walk the line with the plant manager", STEP, 4, 3);

        eventually(() -> assertThat(quoteInInbox(after, region)).contains("walk the line"));
        for (var consumer : CONSUMERS) {
            assertDeadLetter(consumer, statement);
        }
        assertThat(inbox(statement, region)).hasSize(1);
        assertThat(quoteInInbox(statement, region)).contains("tender twice");
    }

    /** One letter a consumer, with the reason: the broken event alone, none of the others. */
    private void assertDeadLetter(App consumer, String key) {
        var letters = new EventProbe(needmap.bootstrapServers(), "%s.%s.dlq".formatted(TOPIC, consumer.module()));
        var letter = letters.await(record -> key.equals(record.key()));
        assertThat(letter.value()).isEqualTo("{\"specversion\": \"1.0\", \"id\": ");
        var reason = letter.headers().lastHeader("needmap-reason");
        assertThat(new String(reason.value(), StandardCharsets.UTF_8)).isNotBlank();
        assertThat(letters.all().stream().filter(record -> key.equals(record.key())))
                .hasSize(1);
        var listed = needmap.service(consumer, Role.ADMIN).get("/operations/dead-letters");
        assertThat(listed.path("items").findValuesAsText("key")).contains(key);
    }

    /** Another event about the same statement: with an own id, another quote, another place in the order. */
    private static String altered(String genuine, String sequence, String type) {
        try {
            var event = (ObjectNode) NeedmapApi.json().readTree(genuine);
            event.put("id", UUID.randomUUID().toString())
                    .put("sequence", sequence)
                    .put("type", type);
            ((ObjectNode) event.path("data")).put("quote", "Nobody ever said this.");
            return event.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String quoteInInbox(String statement, String region) {
        return inbox(statement, region).stream()
                .findFirst()
                .map(item -> item.path("quote").asText())
                .orElse("");
    }

    private List<JsonNode> inbox(String statement, String region) {
        var found = new java.util.ArrayList<JsonNode>();
        api.forEach("/api/v1/inbox?limit=200&regionCode=" + region, item -> {
            if (item.path("statementId").asText().equals(statement)) {
                found.add(item);
            }
        });
        return found;
    }
}
