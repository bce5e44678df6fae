package io.needmap.materials.match;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.MaterialsApi.coverageOf;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.match;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MatchApiTest {

    @Inject
    FieldEvents field;

    private final UUID activity = Ids.next();
    private String material;

    @BeforeEach
    void anActivityAndAMaterial() {
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        material = createMaterial(published("match me"));
    }

    @Test
    void aPersonsMatchCountsAtOnceAndAnIntegrationsWaits() {
        String id = as("INTEGRATION")
                .body(request(.6))
                .post("/api/v1/materials/{id}/matches", material)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        assertThat(coverage()).isZero();
        assertThat(matchState()).isEqualTo("UNREVIEWED");
        ops().get("/api/v1/matches/proposals?activityId={a}", activity).then().body("items.id", contains(id));
        as("INTEGRATION")
                .header("If-Match", "\"1\"")
                .post("/api/v1/matches/{id}/confirm", id)
                .then()
                .statusCode(403);

        transition("matches", id, "confirm", null).statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(coverage()).isEqualTo(.6);
        assertThat(matchState()).isEqualTo("MATCHED");
        transition("matches", id, "confirm", null).statusCode(409);
        ops().post("/api/v1/matches/{id}/confirm", id).then().statusCode(428);

        transition("matches", id, "reject", Map.of("reason", "another buyer")).statusCode(200);
        assertThat(coverage()).isZero();
        assertThat(matchState()).isEqualTo("UNREVIEWED");
        ops().get("/api/v1/matches/{id}/history", id).then().body("items.size()", equalTo(3));
    }

    @Test
    void aRejectedPairIsNotMadeAgain() {
        String id = match(material, activity, .5);
        transition("matches", id, "reject", Map.of("reason", "no")).statusCode(200);
        for (String role : new String[] {"INTEGRATION", "MARKETER"}) {
            as(role).body(request(.5))
                    .post("/api/v1/materials/{id}/matches", material)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("MATCH_EXISTS"))
                    .body("matchId", equalTo(id));
        }
        transition("matches", id, "confirm", null).statusCode(200);
        assertThat(coverage()).isEqualTo(.5);
    }

    @Test
    void badMatchesAreRefused() {
        create(Map.of("activityId", activity, "fit", 1.1, "rationale", "x")).statusCode(400);
        create(Map.of("activityId", activity, "fit", .5, "rationale", " ")).statusCode(400);
        create(Map.of("fit", .5, "rationale", "x")).statusCode(400);
        create(Map.of("activityId", Ids.next(), "fit", .5, "rationale", "x"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ACTIVITY"));
        ops().body(request(.5))
                .post("/api/v1/materials/{id}/matches", Ids.next())
                .then()
                .statusCode(404);
        transition("materials", material, "archive", null).statusCode(200);
        create(request(.5)).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void everyActiveMaterialIsMatchedSetAsideOrUnreviewed() {
        match(material, activity, .5);
        transition("materials", createMaterial(published("aside")), "set-aside", Map.of("reason", "no"));
        int all = count("state=PUBLISHED");
        int parts = count("state=PUBLISHED&matchState=MATCHED")
                + count("state=PUBLISHED&matchState=SET_ASIDE")
                + count("state=PUBLISHED&matchState=UNREVIEWED");
        assertThat(parts).isEqualTo(all);
        transition("materials", material, "set-aside", Map.of("reason", "no"))
                .statusCode(422)
                .body("code", equalTo("STILL_MATCHED"));
    }

    private static int count(String query) {
        return ops().get("/api/v1/materials?limit=200&" + query).path("items.size()");
    }

    private ValidatableResponse create(Object body) {
        return ops().body(body).post("/api/v1/materials/{id}/matches", material).then();
    }

    private Map<String, Object> request(double fit) {
        return Map.of("activityId", activity, "fit", fit, "rationale", "says so");
    }

    private double coverage() {
        return coverageOf(activity).getDouble("items[0].coverage");
    }

    private String matchState() {
        return ops().get("/api/v1/materials/{id}", material).path("matchState");
    }
}
