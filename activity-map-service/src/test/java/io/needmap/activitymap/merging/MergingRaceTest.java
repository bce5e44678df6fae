package io.needmap.activitymap.merging;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever merges, unmerges, splits and places at the same moment: what counts is what each activity stands for. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergingRaceTest {

    @Inject
    BatchApplier applier;

    @Inject
    MergingService merging;

    @Inject
    Jdbi jdbi;

    @Test
    void twoThatAreTakenOutAtOnceBothStandForThemselves() {
        var ids = told("UNMERGED-TWICE").statementIds();
        String inner = MergingApiTest.placed("Taken out of what is taken out", ids.subList(0, 3));
        String outer = MergingApiTest.placed("Taken out at once", ids.subList(3, 6));
        String all = MergingApiTest.placed("Stands for what is taken out", ids.subList(6, 9));
        MergingApiTest.merge(inner, outer, 200);
        MergingApiTest.merge(outer, all, 200);
        var other =
                before(() -> merging.unmerge(UUID.fromString(inner), "*"), () -> MergingApiTest.unmerge(outer, 200));
        other.join();
        assertStatements(inner, 3);
        assertStatements(outer, 3);
        assertStatements(all, 3);
        assertAllCountedWhereTheyStand();
    }

    @Test
    void whatIsToldOfAnActivityWhileItIsMergedCountsForTheOther() {
        var study = told("TOLD-MEANWHILE");
        String one = MergingApiTest.placed(
                "Merged while it is told of", study.statementIds().subList(0, 3));
        String into = MergingApiTest.placed(
                "Takes what is told meanwhile", study.statementIds().subList(3, 6));
        var conversation = study.answers().get(7).conversation();
        var late = Told.statement(
                conversation,
                Ids.next(),
                1,
                "ACTIVITY",
                Map.of(
                        "activity",
                        "something",
                        "activityId",
                        one,
                        "transition",
                        conversation.transitions().get(0)));
        var other = before(
                () -> merging.merge(UUID.fromString(one), new MergeRequest(UUID.fromString(into)), "*"),
                () -> new Field(applier).tell(late));
        other.join();
        assertStatements(one, 0);
        assertStatements(into, 7);
        assertAllCountedWhereTheyStand();
    }

    /** Does the one thing and, before that is committed, begins the other, which finds somebody in its way. */
    private CompletableFuture<Void> before(Runnable one, Runnable other) {
        return QuarkusTransaction.requiringNew().call(() -> {
            one.run();
            var begun = CompletableFuture.runAsync(other);
            await().atMost(Duration.ofSeconds(30)).until(() -> begun.isDone() || somebodyWaits());
            return begun;
        });
    }

    private boolean somebodyWaits() {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void aCrowdLeavesNothingBehindThatCountsTwiceOrNowhere() {
        var ids = told("CROWD").statementIds();
        var activities = new CopyOnWriteArrayList<String>();
        for (int i = 0; i < 4; i++) {
            activities.add(MergingApiTest.placed("Crowded " + i, ids.subList(3 * i, 3 * i + 3)));
        }
        var crowd = new ArrayList<CompletableFuture<Void>>();
        for (int one = 0; one < 4; one++) {
            var random = new Random(one);
            crowd.add(CompletableFuture.runAsync(() -> {
                for (int step = 0; step < 10; step++) {
                    doSomething(random, activities, ids);
                }
            }));
        }
        crowd.forEach(CompletableFuture::join);
        assertAllCountedWhereTheyStand();
        int counted = activities.stream()
                .distinct()
                .mapToInt(MergingRaceTest::statements)
                .sum();
        assertThat(counted).isEqualTo(ids.size());
    }

    /** Each is done, or refused since another was before; nobody waits for one who waits for him. */
    private static void doSomething(Random random, List<String> activities, List<UUID> statements) {
        String one = activities.get(random.nextInt(4));
        String other = activities.get(random.nextInt(4));
        UUID statement = statements.get(random.nextInt(12));
        var made = Map.of("name", "Crowded " + Ids.next());
        var request = ops().header("If-Match", "*");
        var answer = switch (random.nextInt(6)) {
            case 0 -> request.body(Map.of("intoId", other)).post("/api/v1/activities/{id}/merge", one);
            case 1 -> request.post("/api/v1/activities/{id}/unmerge", one);
            case 2 -> request.body(Map.of("activityId", one)).post("/api/v1/inbox/{id}/place", statement);
            case 3 -> request.body(Map.of("activity", made)).post("/api/v1/inbox/{id}/place", statement);
            case 4 ->
                request.body(Map.of("activity", made, "statementIds", List.of(statement)))
                        .post("/api/v1/activities/{id}/split", one);
            default ->
                request.body(Map.of(
                                "placements",
                                statements.stream()
                                        .limit(6)
                                        .map(id -> Map.of("statementId", id, "activityId", other))
                                        .toList()))
                        .post("/api/v1/inbox/place-all");
        };
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409, 422);
        if (answer.statusCode() == 201) {
            activities.add(answer.path("id"));
        } else if (answer.statusCode() == 200 && answer.path("activityId") != null) {
            activities.add(answer.path("activityId"));
        }
    }

    private void assertAllCountedWhereTheyStand() {
        List<UUID> astray =
                jdbi.withHandle(h -> h.createQuery("""
                        SELECT p.id FROM placement p JOIN activity home ON home.id = p.home_activity_id
                        WHERE p.activity_id <> home.stands_in_id
                        UNION ALL
                        SELECT a.id FROM activity a LEFT JOIN activity m ON m.id = a.merged_into_id
                        WHERE a.stands_in_id <> coalesce(m.stands_in_id, a.id)
                        """).mapTo(UUID.class).list());
        assertThat(astray).isEmpty();
    }

    private Study told(String name) {
        var study = Study.of(name, "do something of " + name);
        new Field(applier).tell(study.events());
        return study;
    }

    private static void assertStatements(String activity, int expected) {
        assertThat(statements(activity)).isEqualTo(expected);
    }

    private static int statements(String activity) {
        return ops().get("/api/v1/needs/{id}", activity)
                .then()
                .statusCode(200)
                .extract()
                .path("statements");
    }
}
