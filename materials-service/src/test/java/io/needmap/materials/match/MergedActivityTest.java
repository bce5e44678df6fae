package io.needmap.materials.match;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.merged;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergedActivityTest {

    /** As {@code SettlementRepository} has it. */
    private static final long ASSESSMENT = 0x6E65_6564_6D61_7011L;

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void coverageGapsRequestsAndEngagementFollowAMergeAndComeBack() {
        UUID kept = onTheMap();
        UUID gone = onTheMap();
        String material = createMaterial(published("first"));
        String matched = match(material, gone, .4);
        match(createMaterial(published("second")), kept, .5);
        String asked = ops().body(Map.of("wish", "a sheet", "activityId", gone))
                .post("/api/v1/requests")
                .path("id");
        var plan = Map.of("owner", "Ada", "quarter", "2027-Q1", "effort", 5);
        transition("material-gaps", gapOf(gone).getString("id"), "plan", plan).statusCode(200);
        var goneBefore = gapOf(gone);

        field.apply(merged(gone, 2, kept));
        assertThat(coverage(kept)).isCloseTo(1 - .6 * .5, within(1e-6));
        assertThat(gapOf(gone).getString("state")).isEqualTo("DECLINED");
        assertThat(gapOf(kept).getDouble("coverage")).isCloseTo(.7, within(1e-6));
        ops().get("/api/v1/requests/{id}", asked)
                .then()
                .body("activityId", equalTo(gone.toString()))
                .body("countedOnId", equalTo(kept.toString()))
                .body("activityName", equalTo("Activity " + kept))
                .body("standing", equalTo("NEED"));
        ops().get("/api/v1/requests?activityId={a}", kept).then().body("items.id", contains(asked));
        assertThat(materialsEngagedFor(kept)).isEqualTo(2);
        ops().get("/api/v1/matches?activityId={a}&materialId={m}", kept, material)
                .then()
                .body("items.id", contains(matched))
                .body("items.activityId", contains(gone.toString()))
                .body("items.countedOnId", contains(kept.toString()));
        ops().get("/api/v1/materials/{id}", material).then().body("matchState", equalTo("MATCHED"));
        SentEvents.await(brokers, "match", "match-moved");

        field.apply(activity(gone, 3, "RELEVANT", "YES"));
        assertThat(coverage(kept)).isCloseTo(.5, within(1e-6));
        var back = gapOf(gone);
        for (String same : List.of("state", "owner", "quarter", "effort", "openedAt", "priority", "coverage")) {
            assertThat(back.<Object>get(same)).as(same).isEqualTo(goneBefore.get(same));
        }
        ops().get("/api/v1/requests?activityId={a}", gone).then().body("items.countedOnId", contains(gone.toString()));
        assertThat(materialsEngagedFor(kept)).isEqualTo(1);
    }

    /** The match is written, and waits for an assessment that goes on, while its activity is merged. */
    @Test
    void aMatchThatIsAddedWhileItsActivityIsMergedMovesToo() {
        UUID kept = onTheMap();
        UUID gone = onTheMap();
        String material = createMaterial(published("both at once"));
        // Of its own threads: both wait, for which the common pool of a small machine has only one.
        Executor side = task -> new Thread(task).start();
        var added = new CompletableFuture<String>();
        var merged = new CompletableFuture<Void>();
        jdbi.useTransaction(h -> {
            h.execute("SELECT pg_advisory_xact_lock(?)", ASSESSMENT);
            added.completeAsync(() -> match(material, gone, .4), side);
            awaitWaiting(1);
            merged.completeAsync(
                    () -> {
                        field.apply(merged(gone, 2, kept));
                        return null;
                    },
                    side);
            awaitWaiting(2);
        });
        String match = added.orTimeout(30, TimeUnit.SECONDS).join();
        merged.orTimeout(30, TimeUnit.SECONDS).join();
        ops().get("/api/v1/matches/{id}", match).then().body("countedOnId", equalTo(kept.toString()));
        assertThat(coverage(kept)).isCloseTo(.4, within(1e-6));
    }

    private void awaitWaiting(int transactions) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(waiting()).isGreaterThanOrEqualTo(transactions));
    }

    private int waiting() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
                        WHERE NOT granted AND datname = current_database()
                        """).mapTo(Integer.class).one());
    }

    @Test
    void aPlanSurvivesAlsoWhenTheNeedGoesBeforeTheActivity() {
        UUID kept = onTheMap();
        UUID gone = onTheMap();
        var plan = Map.of("owner", "Ada", "quarter", "2027-Q1", "effort", 5);
        transition("material-gaps", gapOf(gone).getString("id"), "plan", plan).statusCode(200);
        var empty = need(gone, 2, "UNDETERMINED", 0, null);
        ((com.fasterxml.jackson.databind.node.ObjectNode) empty.data()).put("statements", 0);
        field.apply(empty);
        assertThat(gapOf(gone).getString("closedBecause")).isEqualTo("NEED_FELL");
        field.apply(merged(gone, 2, kept));
        assertThat(gapOf(gone).getString("closedBecause")).isEqualTo("ACTIVITY_RETIRED");
        field.apply(activity(gone, 3, "RELEVANT", "YES"));
        assertThat(gapOf(gone).getString("state")).isEqualTo("DECLINED");
        field.apply(need(gone, 3, "NEED", 12.5, .8442));
        assertThat(gapOf(gone).getString("state")).isEqualTo("PLANNED");
        assertThat(gapOf(gone).getString("owner")).isEqualTo("Ada");
    }

    @Test
    void materialOfBothSidesCountsOnceAndARejectionIsRemembered() {
        UUID kept = onTheMap();
        UUID gone = onTheMap();
        String material = createMaterial(published("serves both"));
        match(material, gone, .6);
        match(material, kept, .3);
        String rejected = as("INTEGRATION")
                .body(Map.of("activityId", gone, "fit", .5, "rationale", "alike"))
                .post("/api/v1/materials/{id}/matches", createMaterial(published("zanzibar quokka")))
                .path("id");
        transition("matches", rejected, "reject", Map.of("reason", "no")).statusCode(200);
        field.apply(merged(gone, 2, kept));
        assertThat(coverage(kept)).isCloseTo(.6, within(1e-6));
        ops().get("/api/v1/matches?activityId={a}&state=REJECTED", kept).then().body("items.id", contains(rejected));
        transition("matches", rejected, "confirm", null).statusCode(200);
        assertThat(coverage(kept)).isCloseTo(1 - .4 * .5, within(1e-6));
        ops().get("/api/v1/matches?activityId={a}&state=CONFIRMED", kept)
                .then()
                .body("items.activityId", containsInAnyOrder(gone.toString(), gone.toString(), kept.toString()));
    }

    /** Whatever the order in which events of a chain of merges arrive, everything is counted at its end. */
    @Test
    void mergesAndUnmergesInAnyOrderLeadToTheSame() {
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            var ids = new ArrayList<UUID>();
            for (int i = 0; i < 5; i++) {
                ids.add(onTheMap());
                match(createMaterial(published("m" + i)), ids.get(i), .2);
            }
            var parents = new HashMap<UUID, UUID>();
            for (long version = 2; version < 5; version++) {
                var events = new ArrayList<EventEnvelope>();
                for (int i = 1; i < ids.size(); i++) {
                    UUID into = ids.get(random.nextInt(i));
                    boolean merges = random.nextInt(3) > 0;
                    parents.put(ids.get(i), merges ? into : ids.get(i));
                    events.add(
                            merges
                                    ? merged(ids.get(i), version, into)
                                    : activity(ids.get(i), version, "RELEVANT", "YES"));
                }
                Collections.shuffle(events, random);
                events.forEach(event -> field.apply(event));
                for (UUID id : ids) {
                    long counted = ids.stream()
                            .filter(other -> root(other, parents).equals(id))
                            .count();
                    if (counted > 0) {
                        assertThat(coverage(id)).isCloseTo(1 - Math.pow(.8, (double) counted), within(1e-6));
                    }
                }
            }
        }
    }

    private static UUID root(UUID id, Map<UUID, UUID> parents) {
        UUID into = parents.getOrDefault(id, id);
        return into.equals(id) ? id : root(into, parents);
    }

    private UUID onTheMap() {
        UUID id = Ids.next();
        field.apply(activity(id, 1, "RELEVANT", "YES"), need(id, 1, "NEED", 12.5, .8442));
        return id;
    }

    private static double coverage(UUID activity) {
        JsonPath coverage = coverageOf(activity);
        return coverage.getDouble("items[0].coverage");
    }

    private static int materialsEngagedFor(UUID activity) {
        String token = null;
        do {
            var page = ops().queryParam("limit", 200)
                    .queryParam("pageToken", token == null ? "" : token)
                    .get("/api/v1/engagements/activities")
                    .jsonPath();
            Integer found = page.get("items.find { it.activityId == '%s' }?.materials".formatted(activity));
            if (found != null) {
                return found;
            }
            token = page.getString("nextPageToken");
        } while (token != null);
        throw new AssertionError("no such activity " + activity);
    }
}
