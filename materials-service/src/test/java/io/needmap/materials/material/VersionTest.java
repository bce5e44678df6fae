package io.needmap.materials.material;

import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.materials.support.TestClock;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VersionTest {

    @Inject
    FieldEvents field;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID[] reps = {Ids.next(), Ids.next()};

    @BeforeEach
    void twoRepsInTwoRegions() {
        field.apply(rep(reps[0], "V-N"), rep(reps[1], "V-S"));
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void theChecksumOfOneFileIsNotThatOfAnother() {
        var body = published("the sheet of a file");
        body.put("link", "https://example.org/first.pdf");
        body.put("checksum", "sha256:first");
        String material = createMaterial(body);
        String same = draft(material, 201).path("id");
        ops().get("/api/v1/materials/{m}/versions/{v}", material, same)
                .then()
                .body("checksum", equalTo("sha256:first"));
        step(material, same, "withdraw").statusCode(200);
        ops().body(Map.of("link", "https://example.org/second.pdf"))
                .post("/api/v1/materials/{id}/versions", material)
                .then()
                .statusCode(201)
                .body("link", equalTo("https://example.org/second.pdf"))
                .body("checksum", nullValue());
    }

    @Test
    void aNewVersionIsReviewedWhileTheOldStaysCurrent() {
        String material = createMaterial(published("the sheet"));
        String version = draft(material, 201).path("id");
        draft(material, 409);
        step(material, version, "approve").statusCode(409);
        step(material, version, "submit").statusCode(200).body("state", equalTo("IN_REVIEW"));
        step(material, version, "approve").statusCode(422).body("code", equalTo("REVIEWS_MISSING"));
        for (UUID rep : reps) {
            review(material, version, rep, "USE_AS_IS", 201);
        }
        step(material, version, "approve").statusCode(200);
        ops().get("/api/v1/materials/{id}", material)
                .then()
                .body("title", equalTo("the sheet"))
                .body("state", equalTo("PUBLISHED"));
        step(material, version, "publish")
                .statusCode(200)
                .body("state", equalTo("CURRENT"))
                .body("publishedAt", notNullValue());
        ops().get("/api/v1/materials/{id}", material)
                .then()
                .body("title", equalTo("the sheet, better"))
                .body("verifiedOn", notNullValue());
        ops().get("/api/v1/materials/{id}/versions", material)
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items.state", equalTo(List.of("CURRENT", "SUPERSEDED")))
                .body("items[1].title", equalTo("the sheet"));
        step(material, version, "withdraw").statusCode(409);
        ops().get("/api/v1/materials/{m}/versions/{v}/history", material, version)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items[0].changes.find { it.field == 'state' }.to", equalTo("CURRENT"));
        String review = ops().get("/api/v1/materials/{id}/reviews", material).path("items[0].id");
        ops().get("/api/v1/materials/{m}/reviews/{r}/history", material, review)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        step(material, draft(material, 201).path("id"), "withdraw").statusCode(200);
        SentEvents.await(
                brokers,
                "material",
                "draft-reviewed",
                "version-drafted",
                "version-submitted",
                "version-approved",
                "version-published",
                "version-superseded",
                "version-withdrawn");
    }

    @Test
    void whatSalesHasSeenIsNotChangedBehindItsBack() {
        String material = createMaterial(material("seen by Sales"));
        patch(material, Map.of("title", "another draft")).statusCode(200);
        transition("materials", material, "submit", null).statusCode(200).body("submittedInVersion", equalTo(3));
        patch(material, Map.of("description", "not seen")).statusCode(409).body("code", equalTo("IN_REVIEW_AS_IT_IS"));
        patch(material, Map.of("owner", "Ada")).statusCode(200).body("submittedInVersion", equalTo(3));
        ask(material, 200);
        for (UUID rep : reps) {
            review(material, null, rep, "USE_AS_IS", 201);
        }
        transition("materials", material, "withdraw", null)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("submittedInVersion", nullValue());
        patch(material, Map.of("description", "seen again")).statusCode(200);
        transition("materials", material, "withdraw", null).statusCode(409);
        transition("materials", material, "submit", null).statusCode(200).body("submittedInVersion", equalTo(7));
        ask(material, 200).body("items.reviewedAt", everyItem(nullValue()));
        transition("materials", material, "approve", null).statusCode(422).body("code", equalTo("REVIEWS_MISSING"));
        for (UUID rep : reps) {
            review(material, null, rep, "USE_AS_IS", 201);
        }
        transition("materials", material, "approve", null).statusCode(200);
        patch(material, Map.of("link", "https://example.org/x")).statusCode(409);
        String published = transition("materials", material, "publish", null)
                .statusCode(200)
                .body("publishedAt", notNullValue())
                .extract()
                .path("publishedAt");
        transition("materials", material, "verify", Map.of())
                .statusCode(200)
                .body("submittedInVersion", equalTo(7))
                .body("publishedAt", equalTo(published));
        patch(material, Map.of("link", "https://example.org/x"))
                .statusCode(409)
                .body("code", equalTo("NEW_VERSION_NEEDED"))
                .body("detail", containsString("/versions"));
        patch(material, Map.of("segments", List.of("S"))).statusCode(200);
    }

    private static ValidatableResponse patch(String material, Map<String, Object> patch) {
        String etag = ops().get("/api/v1/materials/{id}", material).header("ETag");
        return ops().header("If-Match", etag)
                .body(patch)
                .patch("/api/v1/materials/{id}", material)
                .then();
    }

    @Test
    void halfOfTheReviewersHavingItAlreadyStopsAVersion() {
        String material = createMaterial(published("one more"));
        String version = draft(material, 201).path("id");
        step(material, version, "submit").statusCode(200);
        review(material, version, reps[0], "ALREADY_COVERED", 201);
        review(material, version, reps[1], "USE_AS_IS", 201);
        step(material, version, "approve").statusCode(422).body("code", equalTo("ALREADY_COVERED"));
        step(material, version, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        review(material, version, reps[0], "USE_AS_IS", 409);
        review(material, Ids.next().toString(), reps[0], "USE_AS_IS", 422);
        draft(material, 201);
        draft(createMaterial(material("no sheet yet")), 409);
    }

    @Test
    void whoWasAskedAndDoesNotAnswerIsReminded() {
        String material = createMaterial(material("to be reviewed"));
        ask(material, 409);
        transition("materials", material, "submit", null).statusCode(200);
        ask(material, 200).body("items", hasSize(2));
        ask(material, 200).body("items", hasSize(2));
        assertThat(reminders(material)).isEmpty();
        String used = createMaterial(published("to be reviewed again"));
        String version = draft(used, 201).path("id");
        step(used, version, "submit").statusCode(200);
        ops().body(Map.of("repIds", reps, "versionId", version))
                .post("/api/v1/materials/{id}/review-requests", used)
                .then()
                .statusCode(200);
        TestClock.pass(4);
        assertThat(reminders(used)).hasSize(2);
        transition("materials", used, "archive", null).statusCode(200);
        assertThat(reminders(used)).isEmpty();
        assertThat(reminders(material)).hasSize(2);
        review(material, null, reps[0], "USE_AS_IS", 201);
        assertThat(reminders(material)).containsExactly(reps[1].toString());
        as("SALES_MANAGER")
                .get("/api/v1/materials/{id}/review-requests", material)
                .then()
                .statusCode(200)
                .body("items.repId", everyItem(nullValue()));
        transition("materials", material, "archive", null).statusCode(200);
        assertThat(reminders(material)).isEmpty();
    }

    private ValidatableResponse ask(String material, int status) {
        return ops().body(Map.of("repIds", reps))
                .post("/api/v1/materials/{id}/review-requests", material)
                .then()
                .statusCode(status);
    }

    private static List<String> reminders(String material) {
        return ops().get("/api/v1/materials/review-reminders?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.materialId == '%s' }.repId".formatted(material));
    }

    private static ExtractableResponse<Response> draft(String material, int status) {
        return ops().body(Map.of("title", "the sheet, better", "note", "with numbers"))
                .post("/api/v1/materials/{id}/versions", material)
                .then()
                .statusCode(status)
                .extract();
    }

    private static ValidatableResponse step(String material, String version, String step) {
        return transition("materials/" + material + "/versions", version, step, null);
    }

    private static void review(String material, String version, UUID rep, String verdict, int status) {
        var body = new HashMap<String, Object>(Map.of("repId", rep, "verdict", verdict));
        if (version != null) {
            body.put("versionId", version);
        }
        as("REP")
                .body(body)
                .post("/api/v1/materials/{id}/reviews", material)
                .then()
                .statusCode(status);
    }
}
