package io.needmap.leads.source;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SourceTalliesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Inject
    SourceTallyRepository sources;

    @Inject
    Criteria criteria;

    /** Names come by list and by hand, are answered for, won, merged and forgotten: the tallies are what counting would give. */
    @Test
    void sourcesAreCountedAsTheirLeadsChange() {
        var desk = new Desk(brokers);
        var asked =
                List.of(desk.activeCriterion("LG_S", Map.of()), desk.activeCriterion("LG_T", Map.of("knockOut", true)));
        var random = new Random(3);
        for (int i = 0; i < 6; i++) {
            var name = Desk.name(Map.of("email", Desk.someEmail(), "doNotContact", i == 5));
            Desk.answer(name.getString("id"), random.nextBoolean() ? "LG_S" : "LG_T", i % 2 == 0 ? "YES" : "NO");
            Desk.walk(name.getString("leadId"), random.nextInt(Desk.STEPS.size() + 1));
            if (i % 3 == 0) {
                ops().header("If-Match", "*")
                        .post("/api/v1/names/{id}/erase", name.getString("id"))
                        .then()
                        .statusCode(200);
            }
        }
        assertCounted();
        QuarkusTransaction.requiringNew().run(sources::fold);
        assertCounted();
        asked.forEach(Desk::retire);
    }

    /** Neither is told of the lead: that the person opted out, and that another answer is desired now. */
    @Test
    void whoIsRefusedIsCountedAgainWhenThePersonOptsOutOrWhatIsDesiredChanges() {
        String knockOut = new Desk(brokers).activeCriterion("LG_K", Map.of("knockOut", true));
        var against = Desk.name(Map.of("email", Desk.someEmail()));
        Desk.answer(against.getString("id"), "LG_K", "NO");
        var later = Desk.name(Map.of("email", Desk.someEmail()));
        assertCounted();
        assertThat(counted(against, "refused")).isEqualTo("{" + knockOut + "}");
        patch("/api/v1/criteria/" + knockOut, Map.of("desired", List.of("NO")));
        patch("/api/v1/names/" + later.getString("id"), Map.of("doNotContact", true));
        assertCounted();
        assertThat(counted(against, "refused")).isEqualTo("{}");
        assertThat(counted(later, "opted_out")).isEqualTo("true");
        patch("/api/v1/criteria/" + knockOut, Map.of("knockOut", false, "desired", List.of("YES")));
        assertCounted();
        assertThat(counted(against, "refused")).isEqualTo("{}");
        Desk.retire(knockOut);
    }

    /** The database judges answers as the service does. */
    @Test
    void whatSpeaksForACallIsTheSameInTheDatabase() {
        var body = Desk.criterion("LG_N", List.of());
        body.putAll(Map.of("answerType", "NUMBER", "desired", List.of("7"), "desiredFrom", 2.5, "desiredTo", 5));
        String id = ops().body(body)
                .post("/api/v1/criteria")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var asked = criteria.byId(List.of(UUID.fromString(id))).get(0);
        for (String said :
                List.of("-3", "0", "2.49999", "2.5", "2.50", "5", "5.0000001", "7", "70", "1e1", "123456789")) {
            String kept = asked.canonical(said).orElseThrow();
            boolean speaks =
                    jdbi.withHandle(h -> h.createQuery("SELECT speaks_for(:kept, c) FROM criterion c WHERE id = :id")
                            .bind("kept", kept)
                            .bind("id", asked.id())
                            .mapTo(Boolean.class)
                            .one());
            assertThat(speaks).as(said).isEqualTo(asked.support(kept) == 1);
        }
    }

    private static void patch(String path, Map<String, Object> body) {
        ops().header("If-Match", "*").body(body).patch(path).then().statusCode(200);
    }

    private String counted(JsonPath name, String column) {
        return jdbi.withHandle(h -> h.createQuery("SELECT CAST(<column> AS text) FROM source_lead WHERE lead_id = :id")
                .define("column", column)
                .bind("id", UUID.fromString(name.getString("leadId")))
                .mapTo(String.class)
                .one());
    }

    private void assertCounted() {
        ops().get("/api/v1/lead-gaps/sources").then().statusCode(200);
        assertThat(tallied()).isEqualTo(recounted());
        assertThat(sums("""
                SELECT concat_ws('/', source_type, source_name, criterion_id) AS key, sum(answers) AS leads,
                    sum(refusals) AS names, 0 AS handed_over, 0 AS won
                FROM source_answers GROUP BY source_type, source_name, criterion_id HAVING sum(answers) <> 0
                """)).isEqualTo(sums("""
                SELECT concat_ws('/', source_type, source_name, c) AS key, count(*) AS leads,
                    count(*) FILTER (WHERE c = ANY (refused)) AS names, 0 AS handed_over, 0 AS won
                FROM source_leads(ARRAY(SELECT id FROM lead)), unnest(answered) AS c WHERE first_cycle
                GROUP BY source_type, source_name, c
                """));
    }

    private Map<String, List<Long>> tallied() {
        return sums("""
                SELECT concat_ws('/', source_type, source_name, waiting, answered, refused, opted_out) AS key,
                    sum(leads) AS leads, sum(names) AS names, sum(handed_over) AS handed_over, sum(won) AS won
                FROM source_tally GROUP BY source_type, source_name, waiting, answered, refused, opted_out
                HAVING sum(leads) <> 0
                """);
    }

    private Map<String, List<Long>> recounted() {
        return sums("""
                SELECT concat_ws('/', source_type, source_name, waiting, known.answered, known.refused, known.opted_out) AS key,
                    count(*) AS leads, count(*) FILTER (WHERE first_cycle) AS names,
                    count(*) FILTER (WHERE handed_over) AS handed_over, count(*) FILTER (WHERE won) AS won
                FROM source_leads(ARRAY(SELECT id FROM lead)) AS l, LATERAL (
                    SELECT CASE WHEN waiting THEN l.answered ELSE '{}' END AS answered,
                        CASE WHEN waiting THEN l.refused ELSE '{}' END AS refused, waiting AND l.opted_out AS opted_out) AS known
                GROUP BY source_type, source_name, waiting, known.answered, known.refused, known.opted_out
                """);
    }

    private Map<String, List<Long>> sums(String sql) {
        var sums = new HashMap<String, List<Long>>();
        jdbi.useHandle(h -> h.createQuery(sql)
                .map((row, ctx) -> sums.put(
                        row.getString("key"),
                        List.of(
                                row.getLong("leads"),
                                row.getLong("names"),
                                row.getLong("handed_over"),
                                row.getLong("won"))))
                .list());
        return sums;
    }
}
