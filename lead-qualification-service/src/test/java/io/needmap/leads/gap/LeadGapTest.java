package io.needmap.leads.gap;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadGapTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Inject
    GapTallies tallies;

    @Test
    void theTalliesAreWhatCountingWouldGive() {
        var desk = new Desk(brokers);
        var criteria = List.of(desk.activeCriterion("LG_A", Map.of()), desk.activeCriterion("LG_B", Map.of()));
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            var name = Desk.name(Map.of("email", Desk.someEmail()));
            for (String code : List.of("LG_A", "LG_B", "LG_A")) {
                if (random.nextBoolean()) {
                    Desk.answer(name.getString("id"), code, random.nextBoolean());
                }
            }
            Desk.walk(name.getString("leadId"), random.nextInt(Desk.STEPS.size() + 1));
        }
        Desk.name(Map.of("email", Desk.someEmail())); // nothing is known of this one, so that it waits for both
        assertThat(shown()).isEqualTo(counted());
        tallies.fold();
        assertThat(shown()).isEqualTo(counted());
        ops().get("/api/v1/lead-gaps?limit=1")
                .then()
                .statusCode(200)
                .body("$", hasKey("asOf"))
                .body("$", hasKey("lagSeconds"))
                .body("$", hasKey("stale"));
        ops().get("/api/v1/lead-gaps/sources?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.sourceType == null }.missing.flatten().criterionCode", hasItem("LG_A"))
                .body("$", hasKey("asOf"));
        ops().get("/api/v1/lead-gaps/questions?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.criterionCode == 'LG_A' }.state", equalTo("ACTIVE"));
        ops().get("/api/v1/lead-gaps/questions?finding=UNASKED_BUT_TELLING&limit=1")
                .then()
                .statusCode(200);
        ops().get("/api/v1/lead-gaps/questions?pageToken=LTU").then().statusCode(400);
        criteria.forEach(Desk::retire);
    }

    private static Map<String, Long> shown() {
        var shown = new HashMap<String, Long>();
        String token = "";
        do {
            var page = ops().get("/api/v1/lead-gaps?limit=1&pageToken=" + token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            shown.put(page.getString("items[0].criterionCode"), page.getLong("items[0].missing"));
            token = page.getString("nextPageToken");
        } while (token != null);
        return shown;
    }

    private Map<String, Long> counted() {
        var counted = new HashMap<String, Long>();
        jdbi.useHandle(h -> h.createQuery("""
                        SELECT c.code, (
                            SELECT count(*) FROM lead l WHERE l.outcome IS NULL AND NOT EXISTS (
                                SELECT FROM answer a WHERE a.lead_id = l.id AND a.criterion_id = c.id)) AS missing
                        FROM criterion c WHERE c.state = 'ACTIVE'
                        """)
                .map((row, ctx) -> counted.put(row.getString("code"), row.getLong("missing")))
                .list());
        return counted;
    }
}
