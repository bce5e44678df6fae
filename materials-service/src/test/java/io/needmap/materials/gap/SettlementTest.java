package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.placed;
import static io.needmap.materials.support.FieldEvents.statement;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SettlementTest {

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @Test
    void aHundredActivitiesCostAsManyStatementsAsOne() {
        int one = statementsFor(1);
        assertThat(statementsFor(100)).isEqualTo(one).isLessThanOrEqualTo(13);
    }

    private int statementsFor(int activities) {
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < activities; i++) {
            UUID id = Ids.next();
            events.add(activity(id, 1, "RELEVANT", "YES"));
            events.add(need(id, 1, "NEED", 12.5, .8442));
        }
        return statementsOf(events);
    }

    @Test
    void aNewStatementCostsNoMoreThanWhatChanged() {
        UUID activity = Ids.next();
        UUID said = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        assertThat(statementsOf(List.of(statement(said, 1, Ids.next(), "N", "said"))))
                .as("inbox, replica, what waits")
                .isEqualTo(3);
        assertThat(statementsOf(List.of(placed(said, 1, activity)))).isEqualTo(3);
        assertThat(statementsOf(List.of(need(activity, 2, "NEED", 12.5, .8442))))
                .as("inbox, replica, what waits, facts")
                .isEqualTo(4);
        assertThat(statementsOf(List.of(need(activity, 3, "NEED", 12.6, .8442))))
                .as("and the gap, how it stands from now on, its event and its history")
                .isEqualTo(8);
        assertThat(statementsOf(List.of(need(activity, 4, "NEED", 12.6, .9))))
                .as("and the weight of the coverage and the alignment, read and written")
                .isEqualTo(11);
    }

    @Test
    void whatNobodySeesIsNoNews() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        String history =
                "/api/v1/material-gaps/%s/history".formatted(gapOf(activity).getString("id"));
        field.apply(activity(activity, 2, "RELEVANT", "YES"), need(activity, 2, "NEED", 12.5, .8442));
        ops().get(history).then().statusCode(200).body("items", hasSize(1));
        field.apply(need(activity, 3, "NEED", 12.6, .8442));
        ops().get(history).then().statusCode(200).body("items", hasSize(2));
    }

    private int statementsOf(List<EventEnvelope> events) {
        var statements = new AtomicInteger();
        var config = jdbi.getConfig(SqlStatements.class);
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread().getName().equals("main")) {
                    statements.incrementAndGet();
                }
            }
        });
        field.apply(events, true);
        config.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return statements.get();
    }

    @Test
    void assessmentsSideBySideMissNothing() throws Exception {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        var materials = IntStream.range(0, 8)
                .mapToObj(i -> createMaterial(published("side by side " + i)))
                .toList();
        var work = new ArrayList<Callable<Object>>();
        materials.forEach(m -> work.add(() -> match(m, activity, .1)));
        for (int version = 2; version < 12; version++) {
            var event = need(activity, version, "NEED", 10 + version / 10.0, .8442);
            work.add(() -> {
                field.apply(event);
                return "applied";
            });
        }
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
        double uncovered = Math.pow(.9, 8);
        assertThat(coverageOf(activity).getDouble("items[0].coverage")).isCloseTo(1 - uncovered, within(1e-6));
        double priority = 100 * 11.1 / 20 * (.5 + .5 * .8442) * uncovered;
        assertThat(gapOf(activity).getDouble("priority")).isCloseTo(priority, within(.006));
    }

    @Test
    void theTalliesOfAlignmentAreWhatCountingAnewGives() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442, 7.123456));
        String material = createMaterial(published("counted"));
        match(material, activity, .37);
        field.apply(need(activity, 2, "NEED", 12.5, .3333, 3.3));
        createMaterial(published("not matched"));
        transition("materials", material, "archive", null).statusCode(200);
        field.apply(activity(activity, 2, "NOT_RELEVANT", "YES"));
        field.apply(activity(activity, 3, "RELEVANT", "YES"));
        boolean same =
                jdbi.withHandle(h -> h.createQuery("""
                        SELECT (a.weight, a.covered, a.active, a.matched) = (
                            (SELECT sum(weight) FROM activity_coverage), (SELECT sum(covered) FROM activity_coverage),
                            (SELECT count(*) FROM material WHERE state IN ('PUBLISHED', 'AT_RISK')),
                            (SELECT count(DISTINCT m.id) FROM material m JOIN material_match x ON x.material_id = m.id
                             WHERE m.state IN ('PUBLISHED', 'AT_RISK') AND x.state = 'CONFIRMED'))
                        FROM alignment a
                        """).mapTo(Boolean.class).one());
        assertThat(same).isTrue();
    }

    @Test
    void whatIsBeingRebuiltIsAssessedOnlyWhenItIsThereAgain() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        var before = gapOf(activity);
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM activity_replica WHERE id = ?", activity);
            h.execute("DELETE FROM need_replica WHERE activity_id = ?", activity);
        });
        field.apply(List.of(activity(activity, 1, "RELEVANT", "YES")), false);
        match(createMaterial(published("meanwhile")), activity, .1);
        assertThat(gapOf(activity).getDouble("priority")).isEqualTo(57.63);
        field.apply(List.of(need(activity, 1, "NEED", 12.5, .8442)), true);
        var after = gapOf(activity);
        assertThat(after.getDouble("priority")).isEqualTo(51.87);
        assertThat(after.getInt("version")).isEqualTo(before.getInt("version") + 1);
        assertThat(after.getInt("reopenCount")).isZero();
    }
}
