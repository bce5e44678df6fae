package io.needmap.activitymap.merging;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Study;
import io.needmap.activitymap.field.Told;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergingApiTest {

    @Inject
    BatchApplier applier;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void mergedStatementsCountForTheOtherActivityUntilTheyAreTakenOutAgain() {
        var study = told("MERGED");
        var ids = study.statementIds();
        String one = placed("Show the merged one", ids.subList(0, 6));
        String other = placed("Show the other one", ids.subList(6, 12));
        merge(one, other, 200)
                .body("state", equalTo("RETIRED"))
                .body("mergedIntoId", equalTo(other))
                .body("version", equalTo(2));
        need(other).body("statements", equalTo(12)).body("classification", equalTo("NEED"));
        need(one).body("statements", equalTo(0));
        ops().get("/api/v1/inbox/{id}/history", ids.get(0)).then().body("items", hasSize(2));
        ops().get("/api/v1/map").then().body("unplaced.id", not(hasItem(one)));
        unmerge(one, 200).body("state", equalTo("PROPOSED")).body("mergedIntoId", nullValue());
        need(other).body("statements", equalTo(6));
        need(one).body("statements", equalTo(6)).body("reps", equalTo(3));
        ops().get("/api/v1/activities/{id}/history", one).then().body("items.version", equalTo(List.of(3, 2, 1)));
        var topic = new EventProbe(brokers, "needmap.activity-map.activity.v1");
        EventContracts.assertValid(topic.awaitMessageAbout(one, "io.needmap.activity-map.activity-retired.v1"));
        EventContracts.assertValid(topic.awaitMessageAbout(one, "io.needmap.activity-map.activity-changed.v1"));
    }

    @Test
    void whatARepSaysOfAMergedActivityCountsForTheOther() {
        var study = told("NAMED");
        String one = placed("Named and merged", study.statementIds().subList(0, 1));
        String other = placed("Stands for the named", study.statementIds().subList(1, 2));
        merge(one, other, 200);
        var conversation = study.answers().get(4).conversation();
        UUID late = Ids.next();
        new Field(applier)
                .tell(Told.statement(
                        conversation,
                        late,
                        1,
                        "ACTIVITY",
                        Map.of(
                                "activity",
                                "late",
                                "activityId",
                                one,
                                "transition",
                                conversation.transitions().get(0))));
        need(other).body("statements", equalTo(3));
        unmerge(one, 200);
        need(other).body("statements", equalTo(1));
        need(one).body("statements", equalTo(2));
    }

    @Test
    void aSplitTakesStatementsOverAndMergingBackUndoesIt() {
        var ids = told("SPLIT").statementIds();
        String whole = placed("Two things in one", ids);
        String part = split(whole, "The second thing", ids.subList(0, 4), 201)
                .body("splitFromId", equalTo(whole))
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        need(whole).body("statements", equalTo(8));
        need(part).body("statements", equalTo(4)).body("mentions", equalTo(4));
        merge(part, whole, 200);
        need(whole).body("statements", equalTo(12)).body("reps", equalTo(6));
        split(whole, "The second thing", ids.subList(0, 1), 201);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var ids = told("REFUSED").statementIds();
        String one = placed("Refuse one", ids.subList(0, 2));
        String other = placed("Refuse other", ids.subList(2, 4));
        merge(one, one, 422).body("code", equalTo("MERGED_INTO_ITSELF"));
        merge(one, UUID.randomUUID().toString(), 422).body("errors[0].pointer", equalTo("/intoId"));
        merge(UUID.randomUUID().toString(), one, 404);
        ops().body(Map.of("intoId", other))
                .post("/api/v1/activities/{id}/merge", one)
                .then()
                .statusCode(428);
        ops().header("If-Match", "*")
                .body(Map.of())
                .post("/api/v1/activities/{id}/merge", one)
                .then()
                .statusCode(400);
        unmerge(one, 409).body("code", equalTo("ACTIVITY_NOT_MERGED"));
        split(one, "Refuse a part", ids.subList(1, 3), 422).body("code", equalTo("NOT_ON_ACTIVITY"));
        split(one, "Refuse other", ids.subList(0, 1), 409).body("code", equalTo("ACTIVITY_NAME_TAKEN"));
        merge(one, other, 200);
        merge(one, other, 409).body("code", equalTo("STATE_CONFLICT"));
        split(one, "Refuse a part", ids.subList(0, 1), 409);
        String third = placed("Refuse a third", ids.subList(4, 5));
        merge(third, one, 422).body("code", equalTo("ACTIVITY_RETIRED"));
        placed("Refuse one", ids.subList(5, 6));
        unmerge(one, 409).body("code", equalTo("ACTIVITY_NAME_TAKEN"));
        as("REP")
                .header("If-Match", "*")
                .body(Map.of("intoId", other))
                .post("/api/v1/activities/{id}/merge", third)
                .then()
                .statusCode(403);
    }

    private Study told(String name) {
        var study = Study.of(name, "do what is " + name);
        new Field(applier).tell(study.events());
        return study;
    }

    static String placed(String name, List<UUID> statements) {
        var all = statements.stream()
                .map(id -> Map.of("statementId", id, "activity", Map.of("name", name)))
                .toList();
        return ops().body(Map.of("placements", all))
                .post("/api/v1/inbox/place-all")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0))
                .extract()
                .path("items[0].activityId");
    }

    private static ValidatableResponse need(String activity) {
        return ops().get("/api/v1/needs/{id}", activity).then().statusCode(200);
    }

    static ValidatableResponse merge(String id, String into, int status) {
        return ops().header("If-Match", "*")
                .body(Map.of("intoId", into))
                .post("/api/v1/activities/{id}/merge", id)
                .then()
                .statusCode(status);
    }

    static ValidatableResponse unmerge(String id, int status) {
        return ops().header("If-Match", "*")
                .post("/api/v1/activities/{id}/unmerge", id)
                .then()
                .statusCode(status);
    }

    static ValidatableResponse split(String id, String name, List<UUID> statements, int status) {
        return ops().body(Map.of("activity", Map.of("name", name), "statementIds", statements))
                .post("/api/v1/activities/{id}/split", id)
                .then()
                .statusCode(status);
    }
}
