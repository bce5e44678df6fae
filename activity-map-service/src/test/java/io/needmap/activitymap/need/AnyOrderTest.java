package io.needmap.activitymap.need;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.activitymap.field.Field;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of different topics come in any order, late and twice: what follows from them is always the same. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AnyOrderTest {

    @Inject
    BatchApplier applier;

    @Inject
    Reassessment reassessment;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void needsAreWhatTheFactsSayInWhateverOrderTheyArrive(long order) throws Exception {
        var scenario = new Scenario("ORDER-" + order, 20261121);
        var random = new Random(order);
        var events = order == 0 ? scenario.events : mixed(scenario.events, random);
        var late = scenario.activities.subList(3, 5);
        scenario.activities.subList(0, 3).forEach(id -> create(id, order));
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            new Field(applier).tell(events.subList(from, to));
            from = to;
            if (from > events.size() / 2) {
                late.forEach(id -> create(id, order));
            }
        }
        assertAsTheFactsSay(scenario);
    }

    @Test
    void emptiedReplicasGrowAgainToTheSameNeeds() throws Exception {
        var scenario = new Scenario("AGAIN", 5);
        scenario.activities.forEach(id -> create(id, 78));
        new Field(applier).tellInBatches(scenario.events, 50);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    applier.replicaTables().forEach(table -> h.execute("TRUNCATE TABLE " + table));
                    h.execute("DELETE FROM inbox_event");
                }));
        new Field(applier).tellInBatches(mixed(scenario.events, new Random(1)), 70);
        assertAsTheFactsSay(scenario);
        // Until then the map of the other tests shows what the replicas held before.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT NOT EXISTS (SELECT 1 FROM replica_rebuild WHERE finished_at IS NULL)")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private static List<EventEnvelope> mixed(List<EventEnvelope> events, Random random) {
        var mixed = new ArrayList<>(events);
        for (int i = 0; i < events.size(); i += 7) {
            mixed.add(events.get(i));
        }
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static void create(UUID id, long order) {
        int status = ops().body(Map.of("id", id, "name", "Activity %s of order %d".formatted(id, order)))
                .post("/api/v1/activities")
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }

    private void assertAsTheFactsSay(Scenario scenario) throws Exception {
        reassessment.settleAll();
        var window = Quarter.of(clock.instant()).window(4);
        var map = read("/api/v1/map").get("unplaced");
        for (UUID activity : scenario.activities) {
            var need = read("/api/v1/needs/" + activity);
            var expected = NeedOracle.of(scenario, activity, window);
            assertNumber(need, "consistency", expected.consistency());
            assertNumber(need, "breadth", expected.breadth());
            assertNumber(need, "regions", expected.regions());
            assertNumber(need, "quarters", expected.quarters());
            assertNumber(need, "repeat", expected.repeat());
            assertNumber(need, "importance", expected.importance());
            assertNumber(need, "satisfaction", expected.satisfaction());
            assertNumber(need, "anchoredShare", expected.anchoredShare());
            assertNumber(need, "reps", expected.reps());
            assertNumber(need, "repsInterviewed", expected.repsInterviewed());
            assertNumber(need, "interviews", expected.interviews());
            assertNumber(need, "mentions", expected.mentions());
            assertNumber(need, "statements", expected.statements());
            for (JsonNode shown : map) {
                if (shown.get("id").textValue().equals(activity.toString())) {
                    assertNumber(shown, "openObjections", expected.openObjections());
                }
            }
        }
    }

    private static JsonNode read(String path) throws Exception {
        return new ObjectMapper()
                .readTree(ops().get(path).then().statusCode(200).extract().asString());
    }

    private static void assertNumber(JsonNode answer, String field, Number expected) {
        if (expected == null) {
            assertThat(answer.get(field).isNull()).as("%s of %s", field, answer).isTrue();
        } else {
            assertThat(answer.get(field).doubleValue())
                    .as("%s of %s", field, answer)
                    .isCloseTo(expected.doubleValue(), within(1e-8));
        }
    }
}
