package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.erased;
import static io.needmap.materials.support.FieldEvents.goal;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.parked;
import static io.needmap.materials.support.FieldEvents.placed;
import static io.needmap.materials.support.FieldEvents.statement;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.gapsOf;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsumingTest {

    private static final String NEEDS = "needmap.activity-map.need.v1";

    @Inject
    FieldEvents field;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID activity = Ids.next();

    @Test
    void eventsFromTheTopicsMakeAGapWhateverComesBetween() {
        send("needmap.activity-map.activity.v1", activity(activity, 1, "RELEVANT", "YES"));
        var broken = Ids.next().toString();
        new EventProbe(brokers, NEEDS).send(broken, "{\"not\": \"an event\"}");
        var noNeed = FieldEvents.event(
                "activity-map", "need-assessed", Ids.next(), 1, JsonNodeFactory.instance.objectNode());
        send(NEEDS, noNeed);
        send(
                NEEDS,
                FieldEvents.event(
                        "activity-map", "need-forgotten", activity, 9, JsonNodeFactory.instance.objectNode()));
        new EventProbe(brokers, NEEDS).send(Ids.next().toString(), null);
        var newest = need(activity, 3, "NEED", 12.5, .8442);
        send(NEEDS, newest);
        send(NEEDS, newest);
        send(NEEDS, need(activity, 2, "WANT", 1, .1));

        await().atMost(Duration.ofSeconds(60)).until(() -> !gapsOf(activity).isEmpty());
        var dead = new EventProbe(brokers, NEEDS + ".materials-service.dlq");
        assertThat(dead.await(r -> broken.equals(r.key())).headers().lastHeader("needmap-reason"))
                .isNotNull();
        assertThat(dead.awaitMessageAbout(noNeed.subject().toString())).isNotNull();
        assertThat(gapOf(activity).getDouble("priority")).isEqualTo(57.63);
        assertThat(gapOf(activity).getInt("version")).isEqualTo(1);
    }

    private void send(String topic, EventEnvelope event) {
        new EventProbe(brokers, topic).send(event.subject().toString(), EventJson.write(event));
    }

    @Test
    void aNeedMayComeBeforeItsActivity() {
        field.apply(need(activity, 1, "NEED", 12.5, .8442));
        assertThat(gapsOf(activity)).isEmpty();
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        assertThat(gapOf(activity).getDouble("priority")).isEqualTo(57.63);
    }

    @Test
    void aLateEventChangesNothing() {
        field.apply(activity(activity, 2, "RELEVANT", "YES"), need(activity, 5, "NEED", 12.5, .8442));
        field.apply(activity(activity, 1, "NOT_RELEVANT", "NO"), need(activity, 4, "WANT", 1, .1));
        assertThat(gapOf(activity).getInt("version")).isEqualTo(1);
    }

    @Test
    void aWantIsCapped() {
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "WANT", 20, .3));
        assertThat(gapOf(activity).getDouble("priority")).isEqualTo(25);
    }

    @Test
    void statementsAndPlacementsMayComeInAnyOrder() {
        UUID said = Ids.next();
        UUID told = Ids.next();
        UUID rep = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        field.apply(goal(told, said, rep, "N", "the goal"));
        field.apply(placed(said, 1, activity));
        assertThat(quotes()).isEmpty();
        field.apply(statement(said, 2, rep, "N", "corrected words"));
        field.apply(statement(said, 1, rep, "N", "first words"));
        assertThat(quotes()).containsExactlyInAnyOrder("the goal", "corrected words");
        field.apply(parked(said, 2));
        assertThat(quotes()).isEmpty();
        field.apply(placed(said, 3, activity));
        field.apply(erased(said, 3));
        field.apply(statement(said, 2, rep, "N", "words that came late"));
        assertThat(quotes()).isEmpty();
    }

    private List<String> quotes() {
        return ops().get(
                        "/api/v1/material-gaps/{id}/explanation",
                        gapOf(activity).getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("statements.quote");
    }
}
