package io.needmap.activitymap.heard;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Told;
import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HeardTest {

    private static final String TOPIC = "needmap.interview.statement.v1";

    @Inject
    BatchApplier applier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void anEventThatCannotBeReadIsPutAsideAndTheNextOneCounts() {
        var topic = new EventProbe(brokers, TOPIC);
        var conversation = conversation("BROKEN");
        UUID statement = Ids.next();
        String broken = "{\"broken\": \"%s\"".formatted(statement);
        topic.send(statement.toString(), broken);
        var incomplete =
                Told.statement(conversation, Ids.next(), 1, "ACTIVITY", Map.of("kind", 7, "importance", "high"));
        topic.send(incomplete.subject().toString(), EventJson.write(incomplete));
        topic.send(statement.toString(), EventJson.write(Told.activity(conversation, statement, "go on")));
        awaitInInbox(statement);
        var deadLetters = new EventProbe(brokers, TOPIC + ".activity-map-service.dlq");
        var letter = deadLetters.await(r -> broken.equals(r.value()));
        assertThat(new String(letter.headers().lastHeader("needmap-reason").value(), StandardCharsets.UTF_8))
                .isNotBlank();
        deadLetters.await(r -> incomplete.subject().toString().equals(r.key()));
    }

    @Test
    void duplicatesLateAndUnknownEventsChangeNothing() {
        var topic = new EventProbe(brokers, TOPIC);
        var conversation = conversation("LATE");
        UUID statement = Ids.next();
        var first = Told.activity(conversation, statement, "the first words");
        var second = Told.statement(
                conversation,
                statement,
                2,
                "ACTIVITY",
                Map.of(
                        "activity",
                        "the second words",
                        "transition",
                        conversation.transitions().get(0)));
        topic.send(statement.toString(), EventJson.write(second));
        topic.send(statement.toString(), EventJson.write(second));
        topic.send(statement.toString(), EventJson.write(first));
        topic.send(statement.toString(), EventJson.write(first).replace("statement-recorded", "statement-sung"));
        topic.send(statement.toString(), null);
        UUID last = Ids.next();
        topic.send(statement.toString(), EventJson.write(Told.activity(conversation, last, "the end")));
        awaitInInbox(last);
        ops().get("/api/v1/inbox/{id}", statement).then().body("activity", equalTo("the second words"));
        ops().get("/api/v1/inbox?regionCode=LATE").then().body("items", hasSize(2));
    }

    @Test
    void aStatementThatNamesAKnownActivityIsPlacedInItsRecordersName() {
        String activity = ops().body(Map.of("name", "Named by the rep"))
                .post("/api/v1/activities")
                .path("id");
        var conversation = conversation("NAMED");
        UUID statement = Ids.next();
        var event = Told.statement(
                conversation,
                statement,
                1,
                "ACTIVITY",
                Map.of(
                        "activity",
                        "x",
                        "activityId",
                        activity,
                        "transition",
                        conversation.transitions().get(0)));
        new Field(applier).tell(Told.interview(conversation, 1, "COMPLETED"), event);
        ops().get("/api/v1/inbox/{id}/history", statement)
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("somebody"))
                .body("items[0].causationId", equalTo(event.id().toString()));
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body("mentions", equalTo(1))
                .body("reps", equalTo(1));
        var told = new EventProbe(brokers, "needmap.activity-map.placement.v1").awaitMessageAbout(statement.toString());
        assertThat(EventContracts.tree(told).get("causationid").textValue())
                .isEqualTo(event.id().toString());
        EventContracts.assertValid(told);
    }

    @Test
    void aStatementWaitsForTheActivityThatItNames() {
        UUID activity = Ids.next();
        var conversation = conversation("WAITS");
        UUID statement = Ids.next();
        new Field(applier)
                .tell(Told.statement(
                        conversation,
                        statement,
                        1,
                        "ACTIVITY",
                        Map.of(
                                "activity",
                                "x",
                                "activityId",
                                activity,
                                "transition",
                                conversation.transitions().get(0))));
        ops().get("/api/v1/inbox/{id}", statement)
                .then()
                .statusCode(200)
                .body("activityId", equalTo(activity.toString()));
        ops().body(Map.of("id", activity, "name", "Comes later"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
        ops().get("/api/v1/inbox/{id}", statement).then().statusCode(404);
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body("statements", equalTo(1))
                .body("mentions", equalTo(0));
        new Field(applier).tell(Told.interview(conversation, 1, "COMPLETED"));
        ops().get("/api/v1/needs/{id}", activity).then().body("mentions", equalTo(1));
        new Field(applier).tell(Told.interview(conversation, 2, "CANCELLED"));
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body("mentions", equalTo(0))
                .body("interviews", equalTo(0));
    }

    @Test
    void anErasedStatementIsForgotten() {
        String activity =
                ops().body(Map.of("name", "Erased")).post("/api/v1/activities").path("id");
        var conversation = conversation("ERASED");
        UUID statement = Ids.next();
        new Field(applier)
                .tell(
                        Told.interview(conversation, 1, "COMPLETED"),
                        Told.activity(conversation, statement, "something private"));
        ops().body(Map.of("activityId", activity))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(200);
        new Field(applier).tell(Told.erased(statement, 2));
        ops().get("/api/v1/activities/{id}/evidence", activity).then().body("items", hasSize(0));
        ops().get("/api/v1/needs/{id}", activity)
                .then()
                .body("statements", equalTo(0))
                .body("mentions", equalTo(0));
        ops().body(Map.of("activityId", activity))
                .post("/api/v1/inbox/{id}/place", statement)
                .then()
                .statusCode(404);
    }

    private static Conversation conversation(String region) {
        Instant yesterday = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(1));
        return Conversation.about(Ids.next(), region, yesterday, region, "next");
    }

    private static void awaitInInbox(UUID statement) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ops().get("/api/v1/inbox/{id}", statement).statusCode() == 200);
    }
}
