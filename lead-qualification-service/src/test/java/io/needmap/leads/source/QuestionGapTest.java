package io.needmap.leads.source;

import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.needmap.leads.field.Desk;
import io.needmap.leads.power.OutcomeTallies;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A question that Sales asks for and that tells nothing, and one that nobody asks and that tells. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QuestionGapTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    OutcomeTallies tallies;

    @Test
    void whatIsFlatAndWhatTellsAreSaidWithTheNamesThatAskingGains() {
        ops().get("/api/v1/criteria?state=ACTIVE&limit=200")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(Desk::retire);
        String flat = new Desk(brokers).activeCriterion("QG_FLAT", Map.of());
        String telling = unasked();
        outcomes(flat, 30, 70, 30, 70);
        outcomes(telling, 18, 10, 12, 60);
        Desk.name(Map.of("email", Desk.someEmail())); // nothing is known of it
        finding("QG_FLAT", "ASKED_BUT_FLAT", "NONE");
        finding("QG_TELLING", "UNASKED_BUT_TELLING", "STRONG");
        Desk.retire(flat);
        String words = new Desk(brokers)
                .activeCriterion("QG_WORDS", Map.of("answerType", "TEXT", "desired", java.util.List.of()));
        finding("QG_WORDS", "ASKED", "INSUFFICIENT");
        Desk.retire(words);
    }

    private static String unasked() {
        var body = Desk.criterion("QG_TELLING", java.util.List.of());
        body.put("declaredWeight", 5);
        return ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void outcomes(String criterion, int yesWon, int yesLost, int noWon, int noLost) {
        QuarkusTransaction.requiringNew().run(() -> {
            add(criterion, "YES", true, yesWon);
            add(criterion, "YES", false, yesLost);
            add(criterion, "NO", true, noWon);
            add(criterion, "NO", false, noLost);
        });
    }

    private void add(String criterion, String value, boolean won, int times) {
        for (int i = 0; i < times; i++) {
            tallies.add(Map.of(UUID.fromString(criterion), value), null, won);
        }
    }

    private static void finding(String code, String finding, String label) {
        ops().get("/api/v1/lead-gaps/questions?limit=200&finding=" + finding)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.criterionCode == '%s' }".formatted(code))
                .body("label", equalTo(label))
                .body("waitingWithout", greaterThanOrEqualTo(1))
                .body("gainedByAsking", greaterThanOrEqualTo(1));
    }
}
