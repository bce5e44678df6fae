package io.needmap.leads.source;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
class SourceTalliesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Jdbi jdbi;

    @Inject
    SourceTallyRepository sources;

    /** Names come by list and by hand, are answered for, won, merged and forgotten: the tallies are what counting would give. */
    @Test
    void sourcesAreCountedAsTheirLeadsChange() {
        var desk = new Desk(brokers);
        var criteria = List.of(desk.activeCriterion("LG_S", Map.of()), desk.activeCriterion("LG_T", Map.of()));
        var random = new Random(3);
        for (int i = 0; i < 6; i++) {
            var name = Desk.name(Map.of("email", Desk.someEmail()));
            Desk.answer(name.getString("id"), random.nextBoolean() ? "LG_S" : "LG_T", "YES");
            Desk.walk(name.getString("leadId"), random.nextInt(Desk.STEPS.size() + 1));
            if (i % 3 == 0) {
                ops().header("If-Match", "*")
                        .post("/api/v1/names/{id}/erase", name.getString("id"))
                        .then()
                        .statusCode(200);
            }
        }
        ops().get("/api/v1/lead-gaps/sources").then().statusCode(200);
        assertThat(tallied()).isEqualTo(recounted());
        QuarkusTransaction.requiringNew().run(sources::fold);
        assertThat(tallied()).isEqualTo(recounted());
        criteria.forEach(Desk::retire);
    }

    private Map<String, List<Long>> tallied() {
        return sums("""
                SELECT concat_ws('/', source_type, source_name, waiting, answered) AS key, sum(leads) AS leads,
                    sum(names) AS names, sum(handed_over) AS handed_over, sum(won) AS won
                FROM source_tally GROUP BY source_type, source_name, waiting, answered HAVING sum(leads) <> 0
                """);
    }

    private Map<String, List<Long>> recounted() {
        return sums("""
                SELECT concat_ws('/', source_type, source_name, waiting, answered) AS key, count(*) AS leads,
                    count(*) FILTER (WHERE first_cycle) AS names, count(*) FILTER (WHERE handed_over) AS handed_over,
                    count(*) FILTER (WHERE won) AS won
                FROM source_leads(ARRAY(SELECT id FROM lead)) GROUP BY source_type, source_name, waiting, answered
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
