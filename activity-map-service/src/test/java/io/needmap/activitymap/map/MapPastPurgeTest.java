package io.needmap.activitymap.map;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.EventType;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The past of the map takes as much room as what it showed, and no longer than it is kept. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MapPastPurgeTest {

    private static final UUID ALIGNMENT = UUID.fromString("00000000-0000-7000-8000-00000000a116");

    @Inject
    BatchApplier applier;

    @Inject
    Jdbi jdbi;

    @Inject
    MapPastPurge purge;

    /** The other tests look further back. */
    @AfterEach
    void forgetTheHorizon() {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute("DELETE FROM map_horizon")));
    }

    @Test
    void whatTheMapDoesNotShowLeavesNoPast() {
        var study = Study.of("TRACE", "leave no trace");
        var field = new Field(applier);
        field.tell(study.events());
        String activity = place(study.statementIds().get(0), "Leave no trace");
        UUID gap = Ids.next();
        var state = Map.of("activityId", activity, "state", "OPEN");
        field.tell(Told.event(made("gap-opened"), gap, 1, state));
        int before = past(activity, gap);
        field.tell(Told.event(made("gap-reprioritised"), gap, 2, state));
        var conversation = study.answers().get(0).conversation();
        field.tell(Told.interview(
                Told.Conversation.about(
                        conversation.repId(), conversation.regionCode(), conversation.at(), "TRACE", "next"),
                1,
                "COMPLETED"));
        ops().header("If-Match", "*")
                .body(Map.of("relevance", "NOT_RELEVANT", "relevanceReason", "It is not"))
                .patch("/api/v1/activities/{id}", activity)
                .then()
                .statusCode(200);
        assertThat(past(activity, gap)).as("only the changed relevance").isEqualTo(before + 1);
        place(study.statementIds().get(1), "Leave no trace");
        assertThat(past(activity, gap)).isGreaterThan(before + 1);
    }

    @Test
    void beyondTheHorizonThePastIsForgottenAndWhoAsksIsTold() {
        String activity = created("Forget me");
        Instant first = rename(activity, "Forget me not");
        Instant second = rename(activity, "Remember me");
        // Before all that the other tests tell, so that it hides nothing of theirs.
        new Field(applier).tell(alignment(-2, 0.1, first), alignment(-1, 0.2, second));
        map(first).statusCode(200).body(name(activity), contains("Forget me"));
        map(second).statusCode(200).body(name(activity), contains("Forget me not"));
        purge.forgetBefore(second);
        map(first)
                .statusCode(422)
                .body("code", equalTo("PAST_FORGOTTEN"))
                .body("errors[0].message", equalTo("send an instant from " + second + " on"));
        map(second).statusCode(200).body(name(activity), contains("Forget me not"));
        map(now()).statusCode(200).body(name(activity), contains("Remember me"));
        int older = jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM map_past WHERE valid_to <= :horizon")
                .bind("horizon", second)
                .mapTo(Integer.class)
                .one());
        assertThat(older).isZero();
        ops().get("/api/v1/alignment?limit=200")
                .then()
                .body("items.sequence", hasItem(-1))
                .body("items.sequence", not(hasItem(-2)));
        purge.forgetBefore(first);
        map(first).statusCode(422);
        purge.forgetBefore(now());
        ops().get("/api/v1/alignment").then().body("items.size()", equalTo(1));
    }

    /** Answers with an instant at which it had the old name. */
    private static Instant rename(String activity, String name) {
        Instant before = now();
        ops().header("If-Match", "*")
                .body(Map.of("name", name))
                .patch("/api/v1/activities/{id}", activity)
                .then()
                .statusCode(200);
        return before;
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    }

    private static ValidatableResponse map(Instant at) {
        return ops().get("/api/v1/map?asOf={t}", at.toString()).then();
    }

    private static String name(String activity) {
        return "unplaced.findAll { it.id == '" + activity + "' }.name";
    }

    private int past(String activity, UUID gap) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT count(*) FROM map_past
                        WHERE state ->> 'activity_id' = :activity OR state ->> 'id' IN (:activity, :gap)
                        """)
                .bind("activity", activity)
                .bind("gap", gap.toString())
                .mapTo(Integer.class)
                .one());
    }

    private static String created(String name) {
        return ops().body(Map.of("name", name))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String place(UUID statement, String name) {
        return ops().body(Map.of(
                        "placements", List.of(Map.of("statementId", statement, "activity", Map.of("name", name)))))
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].activityId");
    }

    private static EventEnvelope alignment(long sequence, double alignment, Instant at) {
        return Told.event(
                made("alignment-assessed"),
                ALIGNMENT,
                sequence,
                Map.of("alignment", alignment, "materialPart", 0.5, "activityPart", 0.5, "assessedAt", at));
    }

    private static EventType made(String event) {
        return EventType.of("materials", "gap", event);
    }
}
