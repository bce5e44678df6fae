package io.needmap.activitymap.need;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.activitymap.field.Field;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.journal.Journal;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Time alone changes verdicts. The clock is moved inside a transaction that is undone: nobody else lives in the future. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QuarterRollTest {

    private static final long DAYS_OF_A_QUARTER = 92;

    @Inject
    BatchApplier applier;

    @Inject
    Counting counting;

    @Inject
    TallyRepository tallies;

    @Inject
    PendingRepository pending;

    @Inject
    NeedRepository needs;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NeedSettings settings;

    @Inject
    Journal journal;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Test
    void whenQuartersRollOnWhatIsOlderThanFourOfThemStopsCounting() {
        var scenario = new Scenario("ROLL", 4);
        scenario.activities.forEach(QuarterRollTest::create);
        new Field(applier).tellInBatches(scenario.events, 50);
        ops().header("If-Match", "*")
                .body(Map.of(
                        "classification",
                        "NEED",
                        "reason",
                        "For two months",
                        "expiresOn",
                        LocalDate.now(clock).plusDays(60).toString()))
                .post("/api/v1/needs/{id}/override", scenario.activities.get(4))
                .then()
                .statusCode(200);
        for (int quarters : new int[] {1, 2, 5}) {
            QuarkusTransaction.begin();
            try {
                assertAsTheFactsSay(scenario, Clock.offset(clock, Duration.ofDays(quarters * DAYS_OF_A_QUARTER)));
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void assertAsTheFactsSay(Scenario scenario, Clock moved) {
        reassess(scenario, moved);
        var current = Quarter.of(moved.instant());
        for (UUID activity : scenario.activities) {
            var need = needs.find(activity).orElseThrow().state();
            var expected = NeedOracle.of(scenario, activity, current.window(4));
            assertNumber("consistency", need.consistency(), expected.consistency());
            assertNumber("repeat", need.repeat(), expected.repeat());
            assertNumber("anchoredShare", need.anchoredShare(), expected.anchoredShare());
            assertThat(need.reps()).isEqualTo(expected.reps());
            assertThat(need.repsInterviewed()).isEqualTo(expected.repsInterviewed());
            assertThat(need.interviews()).isEqualTo(expected.interviews());
            assertThat(need.mentions()).isEqualTo(expected.mentions());
            assertThat(need.statements()).as("all that was ever said").isEqualTo(expected.statements());
            assertThat(need.override()).as("a person's word runs out").isNull();
            assertThat(need.missing())
                    .as("%s at %s", need, current)
                    .allMatch(m -> m.quarter().compareTo(current.toString()) >= 0);
        }
    }

    /** As the service does when it notices that the quarter is another one; only these activities, for the time it takes. */
    private void reassess(Scenario scenario, Clock moved) {
        var verdicts = new NeedVerdicts(needs, journal, settings, moved);
        var assessment = new Assessment(counting, tallies, pending, verdicts, rebuilds, settings, moved);
        assessment.settle();
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM pending_activity WHERE activity_id <> ALL (:own)")
                .bind("own", scenario.activities.toArray(UUID[]::new))
                .execute());
        boolean more = true;
        while (more) {
            more = assessment.catchUp();
        }
    }

    private static void create(UUID id) {
        ops().body(Map.of("id", id, "name", "Activity %s that rolls on".formatted(id)))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    private static void assertNumber(String field, Double actual, Double expected) {
        if (expected == null) {
            assertThat(actual).as(field).isNull();
        } else {
            assertThat(actual).as(field).isCloseTo(expected, within(1e-8));
        }
    }
}
