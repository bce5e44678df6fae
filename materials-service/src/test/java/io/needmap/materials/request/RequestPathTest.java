package io.needmap.materials.request;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.erased;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.FieldEvents.want;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.gapOf;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.materials.support.TestClock;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RequestPathTest {

    @Inject
    FieldEvents field;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID activity = Ids.next();

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void aWantThatWasHeardIsLinkedAndAcceptedAsAGap() {
        UUID said = Ids.next();
        field.apply(want(said, 1, "a napkin to draw on"));
        field.apply(want(said, 2, "a napkin to draw on, in blue"));
        field.apply(want(said, 1, "late words"));
        String id = said.toString();
        get(id).body("wish", equalTo("a napkin to draw on, in blue"))
                .body("standing", equalTo("WANT"))
                .body("state", equalTo("OPEN"));
        answer(id, "ACCEPTED_AS_GAP", null).statusCode(422).body("code", equalTo("NO_GAP"));
        transition("requests", id, "link", Map.of("activityId", activity))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ACTIVITY"));
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        transition("requests", id, "link", Map.of("activityId", activity))
                .statusCode(200)
                .body("standing", equalTo("NEED"))
                .body("need.reps", equalTo(8));
        answer(id, "ACCEPTED_AS_GAP", null)
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer.gapId", equalTo(gapOf(activity).getString("id")))
                .body("answer.need.classification", equalTo("NEED"));
        answer(id, "DECLINED", null).statusCode(409);
        field.apply(erased(said, 3));
        get(id).body("wish", nullValue()).body("repId", nullValue()).body("state", equalTo("ANSWERED"));
        SentEvents.await(
                brokers, "request", "request-received", "request-changed", "request-answered", "request-withdrawn");
    }

    @Test
    void whatWasErasedDoesNotComeBack() {
        UUID said = Ids.next();
        field.apply(want(said, 1, "soon gone"));
        field.apply(erased(said, 2));
        get(said.toString()).body("state", equalTo("WITHDRAWN")).body("wish", nullValue());
        UUID unheard = Ids.next();
        field.apply(erased(unheard, 2));
        field.apply(want(unheard, 1, "late"));
        ops().get("/api/v1/requests/{id}", unheard).then().statusCode(404);
    }

    @Test
    void theRequesterSeesTheAnswer() {
        String id = as("REP")
                .body(Map.of("wish", "a price list"))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String draft = createMaterial(material("price list"));
        answer(id, "EXISTING_MATERIAL", null).statusCode(422).body("code", equalTo("ANSWER_INCOMPLETE"));
        answer(id, "EXISTING_MATERIAL", draft).statusCode(422).body("code", equalTo("MATERIAL_NOT_PUBLISHED"));
        String published = createMaterial(published("price list"));
        answer(id, "EXISTING_MATERIAL", published).statusCode(200);
        as("REP")
                .get("/api/v1/requests?mine=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.answer.materialId".formatted(id), equalTo(published));
        as("SALES_MANAGER")
                .get("/api/v1/requests/{id}", id)
                .then()
                .statusCode(200)
                .body("requestedBy", nullValue())
                .body("answer.kind", equalTo("EXISTING_MATERIAL"));
        as("REP")
                .body(Map.of("kind", "DECLINED", "text", "no"))
                .post("/api/v1/requests/{id}/answer", id)
                .then()
                .statusCode(403);
    }

    @Test
    void whatWaitsTooLongIsOverdue() {
        String id = ops().body(Map.of("wish", "a checklist"))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        assertThat(overdue()).doesNotContain(id);
        TestClock.pass(15);
        assertThat(overdue()).contains(id);
        answer(id, "DECLINED", null).statusCode(200);
        assertThat(overdue()).doesNotContain(id);
        ops().get("/api/v1/requests/{id}/history", id).then().statusCode(200).body("items", hasSize(2));
    }

    private static List<String> overdue() {
        return ops().get("/api/v1/requests?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static ValidatableResponse answer(String id, String kind, String material) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "text", "because"));
        if (material != null) {
            body.put("materialId", material);
        }
        return transition("requests", id, "answer", body);
    }

    private static ValidatableResponse get(String id) {
        return ops().get("/api/v1/requests/{id}", id).then().statusCode(200);
    }
}
