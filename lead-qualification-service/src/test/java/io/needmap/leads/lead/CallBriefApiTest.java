package io.needmap.leads.lead;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventJson;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallBriefApiTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID stage = UUID.randomUUID();
    private final UUID later = UUID.randomUUID();
    private final UUID activity = UUID.randomUUID();
    private final UUID material = UUID.randomUUID();
    private final UUID theme = UUID.randomUUID();
    private final UUID hypothesis = UUID.randomUUID();

    @Test
    void aRepReadsAllOfItInOneRequest() {
        var desk = new Desk(brokers);
        String known = desk.activeCriterion("CB_KNOWN", Map.of());
        String missing = desk.activeCriterion("CB_MISSING", Map.of("mustKnow", true));
        var name = Desk.name(Map.of("email", Desk.someEmail(), "attributes", Map.of("segment", "cb-segment")));
        Desk.answer(name.getString("id"), "CB_KNOWN", "YES");
        String against = desk.activeCriterion("CB_AGAINST", Map.of("desired", List.of("NO")));
        Desk.answer(name.getString("id"), "CB_AGAINST", "NO");
        String words = desk.activeCriterion("CB_WORDS", Map.of("answerType", "TEXT", "desired", List.of()));
        Desk.answer(name.getString("id"), "CB_WORDS", "the works council decides");
        String since = desk.activeCriterion("CB_SINCE", Map.of("answerType", "DATE", "desired", List.of("2027-01-01")));
        Desk.answer(name.getString("id"), "CB_SINCE", "2026-01-01");
        tellTheRest();
        String lead = name.getString("leadId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("REP")
                        .get("/api/v1/leads/{id}/call-brief", lead)
                        .then()
                        .statusCode(200)
                        .body("hypotheses.id", hasItem(hypothesis.toString()))
                        .body("stage.id", equalTo(stage.toString()))
                        .body("stage.basis", equalTo("LEAD_STATE"))
                        .body("material.materialId", contains(material.toString()))
                        .body(
                                "objections.find { it.themeId == '%s' }.materialId".formatted(theme),
                                equalTo(material.toString()))
                        .body("objections.find { it.themeId == '%s' }.heard".formatted(theme), equalTo(1)));
        ops().get("/api/v1/leads/{id}/call-brief?buyingStageId={s}", lead, later)
                .then()
                .statusCode(200)
                .body("stage.basis", equalTo("ASKED"))
                .body("material.size()", equalTo(0))
                .body("known.find { it.criterionCode == 'CB_KNOWN' }.whatFollows", equalTo("bring the calculation"))
                .body("known.find { it.criterionCode == 'CB_AGAINST' }.whatFollows", equalTo("ask who decides"))
                .body("known.find { it.criterionCode == 'CB_WORDS' }.whatFollows", nullValue())
                .body("known.find { it.criterionCode == 'CB_SINCE' }.whatFollows", equalTo("ask who decides"))
                .body("missing.criterionCode", hasItem("CB_MISSING"))
                .body("missing.criterionCode", not(hasItem("CB_KNOWN")))
                .body("score", hasKey("contributions"))
                .body("$", hasKey("asOf"));
        ops().get("/api/v1/leads/{id}/call-brief?buyingStageId={s}", lead, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        ops().get("/api/v1/leads/{id}/call-brief", UUID.randomUUID()).then().statusCode(404);
        withoutMaterialThatIsArchived(lead);
        Desk.retire(words);
        Desk.retire(since);
        Desk.retire(against);
        Desk.retire(known);
        Desk.retire(missing);
    }

    private void withoutMaterialThatIsArchived(String lead) {
        tell("materials/material-archived", "materials.material", material, m -> {});
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("REP")
                        .get("/api/v1/leads/{id}/call-brief", lead)
                        .then()
                        .statusCode(200)
                        .body("material.size()", equalTo(0))
                        .body("objections.find { it.themeId == '%s' }.heard".formatted(theme), equalTo(1))
                        .body("objections.find { it.themeId == '%s' }.materialId".formatted(theme), nullValue()));
    }

    private void tellTheRest() {
        tell("activity-map/buying-cycle-changed", "activity-map.cycle", UUID.randomUUID(), cycle -> {
            cycle.put("segment", "cb-segment").put("isDefault", false);
            var stages = cycle.putArray("stages");
            stages.addObject()
                    .put("id", later.toString())
                    .put("label", "Compare")
                    .put("position", 2)
                    .put("buyerQuestion", "Who is best?");
            stages.addObject()
                    .put("id", stage.toString())
                    .put("label", "Notice")
                    .put("position", 1)
                    .put("buyerQuestion", "Do we have a problem?");
        });
        tell(
                "activity-map/activity-agreed",
                "activity-map.activity",
                activity,
                a -> a.putArray("buyingStageIds").add(stage.toString()));
        tell("materials/material-published", "materials.material", material, m -> {
            m.putArray("segments").add("CB-Segment");
            m.putArray("regionCodes");
        });
        tell(
                "materials/match-confirmed",
                "materials.match",
                UUID.randomUUID(),
                m -> m.put("state", "CONFIRMED")
                        .put("materialId", material.toString())
                        .put("activityId", activity.toString()));
        tell("interview/theme-changed", "interview.theme", theme, t -> {});
        tell(
                "interview/hypothesis-changed",
                "interview.hypothesis",
                hypothesis,
                h -> h.put("state", "ACTIVE").put("verdict", "UNDECIDED").put("segment", "cb-segment"));
        tell(
                "materials/response-approved",
                "materials.response",
                UUID.randomUUID(),
                r -> r.put("state", "APPROVED")
                        .put("themeId", theme.toString())
                        .put("materialId", material.toString()));
        tell(
                "interview/statement-recorded",
                "interview.statement",
                UUID.randomUUID(),
                s -> s.put("kind", "OBJECTION")
                        .put("outcome", "UNHANDLED")
                        .put("themeId", theme.toString())
                        .put("conductedAt", Instant.now().minusSeconds(3600).toString()));
    }

    private void tell(String example, String topic, UUID id, Consumer<ObjectNode> change) {
        var event = (ObjectNode) EventJson.parse(EventContracts.example(example + ".v1"));
        event.put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        var told = (ObjectNode) event.get("data");
        told.put("id", id.toString());
        change.accept(told);
        new EventProbe(brokers, "needmap.%s.v1".formatted(topic)).send(id.toString(), event.toString());
    }
}
