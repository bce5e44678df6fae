package io.needmap.interview.placement;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PlacementFlowTest {

    private static final String PLACEMENTS = "needmap.activity-map.placement.v1";
    private static final String ACTIVITIES = "needmap.activity-map.activity.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aStatementShowsWhereTheMapPlacedItAndItsGoalGoesWithIt() {
        String interview = Scene.interview();
        String statement = Scene.statement(interview, Scene.activity());
        String goal = Scene.statement(
                interview,
                Map.of(
                        "kind",
                        "GOAL",
                        "quote",
                        "So that they see it.",
                        "ofStatementId",
                        statement,
                        "buyerChange",
                        Scene.transition("Unsure", "Sure")));
        ops().get("/api/v1/statements/{id}", statement).then().body("$", not(hasKey("placement")));

        var activity = UUID.randomUUID();
        tell(PLACEMENTS, statement, "statement-placed", 1, placed(statement, activity));
        eventually(statement, "placement.activityId", activity.toString());
        tell(ACTIVITIES, activity.toString(), "activity-agreed", 1, named(activity, "Line measurement"));
        eventually(statement, "placement.activityName", "Line measurement");
        ops().get("/api/v1/statements/{id}", goal).then().body("placement.activityId", equalTo(activity.toString()));
        ops().get("/api/v1/statements?activityId={id}", activity)
                .then()
                .body("items.id", containsInAnyOrder(statement, goal));
        ops().get("/api/v1/statements?activityId={id}&kind=GOAL", activity)
                .then()
                .body("items.id", contains(goal));
        ops().header("If-None-Match", "\"1\"")
                .get("/api/v1/statements/{id}", statement)
                .then()
                .statusCode(200);
    }

    @Test
    void duplicatesLateEventsAndOtherTypesChangeNothing() {
        String statement = Scene.statement(Scene.interview(), Scene.activity());
        var old = UUID.randomUUID();
        var current = UUID.randomUUID();
        String first = tell(PLACEMENTS, statement, "statement-placed", 3, placed(statement, current));
        tell(PLACEMENTS, statement, "statement-placed", 2, placed(statement, old));
        tell(PLACEMENTS, statement, "statement-sung", 9, placed(statement, old));
        new EventProbe(brokers, PLACEMENTS).send(statement, first);
        eventually(statement, "placement.activityId", current.toString());
        var data = placed(statement, old);
        data.put("state", "DISMISSED");
        data.remove("activityId");
        tell(PLACEMENTS, statement, "statement-dismissed", 4, data);
        eventually(statement, "placement.state", "DISMISSED");
        ops().get("/api/v1/statements?activityId={id}", current).then().body("items", hasSize(0));
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterAndTheRestGoesOn() {
        String statement = Scene.statement(Scene.interview(), Scene.activity());
        var activity = UUID.randomUUID();
        String broken = UUID.randomUUID().toString();
        new EventProbe(brokers, PLACEMENTS).send(broken, "{\"specversion\":");
        var incomplete = placed(broken, activity);
        incomplete.remove("state");
        tell(PLACEMENTS, broken, "statement-placed", 1, incomplete);
        var strange = placed(broken, activity);
        strange.put("state", "LOST");
        tell(PLACEMENTS, broken, "statement-placed", 2, strange);
        tell(PLACEMENTS, statement, "statement-placed", 1, placed(statement, activity));
        eventually(statement, "placement.activityId", activity.toString());
        var letters = new EventProbe(brokers, PLACEMENTS + ".interview-service.dlq");
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(letters.all())
                        .filteredOn(letter -> broken.equals(letter.key()))
                        .hasSize(3));
    }

    private static void eventually(String statement, String path, String value) {
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        ops().get("/api/v1/statements/{id}", statement).then().body(path, equalTo(value)));
    }

    private static Map<String, Object> placed(String statement, UUID activity) {
        return new HashMap<>(Map.of(
                "id",
                statement,
                "statementId",
                statement,
                "state",
                "PLACED",
                "activityId",
                activity.toString(),
                "placedAt",
                "2026-11-21T10:00:00Z",
                "placedBy",
                "ines"));
    }

    private static Map<String, Object> named(UUID activity, String name) {
        return Map.of("id", activity.toString(), "name", name, "goal", "g", "state", "AGREED");
    }

    private String tell(String topic, String subject, String type, long sequence, Map<String, Object> data) {
        var message = new HashMap<String, Object>();
        message.put("specversion", "1.0");
        message.put("id", Ids.next().toString());
        message.put("type", "io.needmap.activity-map." + type + ".v1");
        message.put("source", "/activity-map-service");
        message.put("subject", subject);
        message.put("time", "2026-11-21T10:00:00Z");
        message.put("datacontenttype", "application/json");
        message.put("sequence", Long.toString(sequence));
        message.put("actor", "ines");
        message.put("data", data);
        String text = EventJson.tree(message).toString();
        new EventProbe(brokers, topic).send(subject, text);
        return text;
    }
}
