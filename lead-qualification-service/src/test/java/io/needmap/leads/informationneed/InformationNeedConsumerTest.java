package io.needmap.leads.informationneed;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.leads.field.Said;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InformationNeedConsumerTest {

    private static final String DLQ = "needmap.interview.statement.v1.lead-qualification-service.dlq";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Said said;

    @BeforeEach
    void field() {
        said = new Said(brokers);
    }

    @Test
    void whatARepAskedForIsListedUntilACriterionIsLinkedToIt() {
        new EventProbe(brokers, "needmap.interview.reference.v1")
                .send("rep", EventContracts.example("interview/rep-changed.v1"));
        var rep = EventJson.parse(EventContracts.example("interview/rep-changed.v1"));
        var event = Said.event("statement-recorded", UUID.randomUUID(), 1, "who decides");
        ((ObjectNode) event.get("data")).put("repId", rep.get("subject").textValue());
        said.send(event);
        String statement = event.get("subject").textValue();
        awaitNeed(statement, "know", "who decides");
        awaitNeed(statement, "repName", rep.get("data").get("name").textValue());

        ops().body(Desk.criterion("IN_LINKED", List.of(UUID.fromString(statement))))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        assertThat(needs()).noneMatch(n -> n.get("statementId").equals(statement));
        as("SALES_MANAGER").get("/api/v1/criteria/information-needs").then().statusCode(403);
    }

    @Test
    void aCorrectionCountsAndALateOrRepeatedEventDoesNot() {
        var statement = UUID.randomUUID();
        var first = Said.event("statement-recorded", statement, 1, "first words");
        var corrected = Said.event("statement-corrected", statement, 2, "better words");
        said.send(corrected);
        said.send(first);
        said.send(corrected);
        said.send(corrected.deepCopy().put("id", UUID.randomUUID().toString()));
        flush();
        awaitNeed(statement.toString(), "know", "better words");
    }

    @Test
    void anErasedStatementIsGoneAndNobodyAskedAnyMore() {
        var statement = said.informationNeed("something private");
        awaitNeed(statement.toString(), "know", "something private");
        said.erase(statement, 2);
        said.send(Said.event("statement-recorded", statement, 1, "something private"));
        flush();
        assertThat(needs()).noneMatch(n -> n.get("statementId").equals(statement.toString()));
        String id = ops().body(Desk.criterion("IN_ERASED", List.of(statement)))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ops().header("If-Match", "*")
                .post("/api/v1/criteria/{id}/activate", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_REP_ASKED"));
    }

    @Test
    void whatIsNotForThisServiceIsPassedOver() {
        var activity = Said.event("statement-recorded", UUID.randomUUID(), 1, "x");
        ((ObjectNode) activity.get("data")).put("kind", "ACTIVITY");
        said.send(activity);
        var unknown = Said.event("statement-recorded", UUID.randomUUID(), 1, "x");
        unknown.put("type", "io.needmap.interview.statement-sung.v1");
        said.send(unknown);
        said.statements().send("gone", null);
        flush();
        assertThat(needs())
                .noneMatch(
                        n -> n.get("statementId").equals(activity.get("subject").textValue()))
                .noneMatch(
                        n -> n.get("statementId").equals(unknown.get("subject").textValue()));
    }

    @Test
    void aBrokenMessageIsPutAsideAndStopsNoOther() {
        String key = UUID.randomUUID().toString();
        said.statements().send(key, "{broken");
        var wordless = Said.event("statement-recorded", UUID.randomUUID(), 1, "x");
        ((ObjectNode) wordless.get("data")).remove("know");
        said.send(wordless);
        flush();
        var dead = new EventProbe(brokers, DLQ);
        assertThat(dead.await(r -> key.equals(r.key())).value()).isEqualTo("{broken");
        dead.awaitMessageAbout(wordless.get("subject").textValue());
    }

    /** Everything sent before is applied when this is: the events of one partition keep their order. */
    private void flush() {
        var last = Stream.generate(() -> said.informationNeed("flush")).limit(8).toList();
        last.forEach(statement -> awaitNeed(statement.toString(), "know", "flush"));
    }

    private static void awaitNeed(String statement, String field, String value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(needs())
                        .anyMatch(n -> n.get("statementId").equals(statement) && value.equals(n.get(field))));
    }

    private static List<Map<String, Object>> needs() {
        var all = new ArrayList<Map<String, Object>>();
        String token = "";
        do {
            var page = ops().get("/api/v1/criteria/information-needs?limit=40&pageToken=" + token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            token = page.getString("nextPageToken");
        } while (token != null);
        return all;
    }
}
