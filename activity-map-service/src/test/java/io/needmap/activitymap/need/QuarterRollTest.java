package io.needmap.activitymap.need;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.Journal;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        reassess(scenario.activities, moved, settings);
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

    /** In the far east a quarter begins half a day earlier than by UTC. */
    @Test
    void anInterviewCountsAsSoonAsItsQuarterHasBegunWhereItWasHeld() {
        var next = Quarter.of(clock.instant()).plus(1);
        var begins = LocalDate.of(next.year(), next.number() * 3 - 2, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        UUID rep = Ids.next();
        UUID activity = Ids.next();
        var held = begins.minus(Duration.ofHours(12));
        var asked = List.of(Map.of("from", "east", "to", "next"));
        var conversation = new Conversation(Ids.next(), rep, "EAST", held, next.toString(), asked);
        create(activity);
        new Field(applier)
                .tell(
                        Told.region("EAST"),
                        Told.rep(rep, "EAST"),
                        Told.interview(conversation, 2, "COMPLETED"),
                        Told.statement(
                                conversation,
                                Ids.next(),
                                1,
                                "ACTIVITY",
                                Map.of("activity", "Rise", "activityId", activity, "transition", asked.get(0))));
        assertThat(interviews(activity, begins.minus(Duration.ofHours(15)))).isZero();
        assertThat(interviews(activity, begins.minus(Duration.ofHours(11)))).isEqualTo(1);
        assertThat(interviews(activity, begins)).isEqualTo(1);
    }

    /** Counted again at another time, for the time that it takes. */
    private int interviews(UUID activity, Instant at) {
        QuarkusTransaction.begin();
        try {
            pending.deferRecount(List.of(activity));
            reassess(List.of(activity), Clock.fixed(at, ZoneOffset.UTC), settings);
            return needs.find(activity).orElseThrow().state().interviews();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void whenOtherThresholdsAreSetAllIsJudgedByThem() {
        var study = Study.of("STRICT", "be strict");
        new Field(applier).tell(study.events());
        UUID activity = Ids.next();
        create(activity);
        study.statementIds()
                .forEach(id -> ops().body(Map.of("activityId", activity))
                        .post("/api/v1/inbox/{id}/place", id)
                        .then()
                        .statusCode(200));
        assertThat(classification(activity)).isEqualTo(NeedClassification.NEED);
        var strict = new SmallRyeConfigBuilder()
                .withMapping(NeedSettings.class)
                .withDefaultValue("needmap.need.reps-mentioned", "7")
                .build()
                .getConfigMapping(NeedSettings.class);
        QuarkusTransaction.begin();
        try {
            reassess(List.of(activity), clock, strict);
            assertThat(classification(activity)).isEqualTo(NeedClassification.UNDETERMINED);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private NeedClassification classification(UUID activity) {
        return needs.find(activity).orElseThrow().state().classification();
    }

    /** As the service does when it notices that it is due; only these activities, for the time it takes. */
    private void reassess(List<UUID> own, Clock moved, NeedSettings by) {
        var verdicts = new NeedVerdicts(needs, journal, by, moved);
        var due = new PendingRepository(jdbi, by);
        var assessment = new Assessment(counting, tallies, due, verdicts, rebuilds, by, moved);
        assessment.settle();
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM pending_activity WHERE activity_id <> ALL (:own)")
                .bind("own", own.toArray(UUID[]::new))
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
