package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A question whose answers are underway keeps their type; words that were kept under a number before do no harm. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AnswersUnderwayTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Inject
    Criteria criteria;

    @Test
    void whoeverChangesTheTypeWaitsForAnAnswerThatIsBeingWritten() {
        String id = draft("AU_RACE");
        var lead = UUID.fromString(Desk.name(Map.of("email", Desk.someEmail())).getString("leadId"));
        var change = new CompletableFuture<Integer>();
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            assertThat(criteria.toAnswer(Set.of("AU_RACE"))).hasSize(1);
            change.completeAsync(() -> retype(id).extract().statusCode());
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForTheCriterion);
            answer(lead, id, "about twelve");
        });
        assertThat(change.join()).isEqualTo(422);
        // What no service wrote is counted as soon as the lead changes, whenever that was last counted.
        Desk.walk(lead.toString(), 1);
    }

    private boolean somebodyWaitsForTheCriterion() {
        try (var other = jdbi.open()) {
            return other.createQuery("""
                            SELECT EXISTS (SELECT FROM pg_stat_activity
                                WHERE wait_event_type = 'Lock' AND query LIKE '%criterion%FOR UPDATE%')
                            """).mapTo(Boolean.class).one();
        }
    }

    @Test
    void anAnswerInARowThatWaitsForADecisionIsAnAnswer() {
        String id = draft("AU_HELD");
        String firm = "Au" + UUID.randomUUID().toString().substring(0, 8);
        Desk.name(Map.of("fullName", "Ada Moreau", "company", firm));
        var list = Upload.of("full name,company,answer:AU_HELD\nADA MOREAU,%s,about twelve\n".formatted(firm))
                .accepted()
                .done();
        assertThat(list.getInt("counts.possibleDuplicates")).isEqualTo(1);
        retype(id).statusCode(422).body("code", equalTo("ANSWER_TYPE_FIXED"));
        ListsBack.undo(list.getString("id"));
        retype(id).statusCode(200);
    }

    @Test
    void wordsUnderANumberSayNothing() {
        String id = new Desk(brokers)
                .activeCriterion("AU_OLD", Map.of("answerType", "NUMBER", "desired", List.of(), "desiredFrom", 10));
        var name = Desk.name(Map.of("email", Desk.someEmail()));
        String lead = name.getString("leadId");
        Desk.answer(name.getString("id"), "AU_OLD", 12);
        answer(UUID.fromString(lead), id, "about twelve");
        jdbi.useHandle(h -> h.execute(
                "INSERT INTO outcome_tally (criterion_id, segment, value, won, lost) VALUES (?, '', 'about twelve', 1, 0)",
                UUID.fromString(id)));
        for (String path : List.of("leads/%s/score", "leads/%s/call-brief", "leads/%s")) {
            ops().get("/api/v1/" + path.formatted(lead)).then().statusCode(200);
        }
        ops().get("/api/v1/criteria/power?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.criterionCode == 'AU_OLD' }.won", equalTo(0));
        for (String step : Desk.STEPS.subList(0, 5)) {
            ops().header("If-Match", "*")
                    .post("/api/v1/leads/{id}/{step}", lead, step)
                    .then()
                    .statusCode(200);
        }
        jdbi.useHandle(h -> h.execute("DELETE FROM outcome_tally WHERE value = 'about twelve'"));
        Desk.retire(id);
    }

    private static String draft(String code) {
        var body = Desk.criterion(code, List.of());
        body.putAll(Map.of("answerType", "TEXT", "desired", List.of()));
        return ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse retype(String id) {
        return ops().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("answerType", "NUMBER"))
                .patch("/api/v1/criteria/{id}", id)
                .then();
    }

    private void answer(UUID lead, String criterion, String value) {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO answer (lead_id, criterion_id, value, source, answered_at, carried_over)
                VALUES (?, ?, ?, 'call', now(), false)
                ON CONFLICT (lead_id, criterion_id) DO UPDATE SET value = excluded.value
                """, lead, UUID.fromString(criterion), value));
    }
}
