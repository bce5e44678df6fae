package io.needmap.materials.response;

import static io.needmap.materials.support.FieldEvents.objection;
import static io.needmap.materials.support.FieldEvents.theme;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.materials.support.SentEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ObjectionResponseTest {

    @Inject
    FieldEvents field;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void goldenHandledRates() {
        assertThat(ResponseFormula.handledRate(8, 2)).isEqualTo(.6016);
        assertThat(ResponseFormula.handledRate(3, 0)).isEqualTo(.6462);
        assertThat(ResponseFormula.handledRate(5, 3)).isEqualTo(.4028);
        assertThat(ResponseFormula.handledRate(0, 0)).isNull();
    }

    @Test
    void aResponseShowsWhetherItWorks() {
        UUID theme = Ids.next();
        field.apply(
                objection(theme, "LOST_ON_IT", "2026-09-01T10:00:00Z"),
                objection(theme, "HANDLED", "2026-09-02T10:00:00Z"),
                objection(theme, "HANDLED", "2026-09-03T10:00:00Z"),
                objection(theme, "HANDLED", "2026-09-04T10:00:00Z"),
                objection(theme, "UNHANDLED", "2026-09-05T10:00:00Z"));
        assertThat(unanswered()).contains(theme.toString());
        field.apply(theme(theme, 1, "Too dear"));
        assertThat(ops().get("/api/v1/objection-responses/unanswered?limit=200&days=3650")
                        .<String>path("items.find { it.themeId == '%s' }.themeName".formatted(theme)))
                .isEqualTo("Too dear");
        for (String role : List.of("SALES_MANAGER", "MARKETER")) {
            String last = as(role).get("/api/v1/objection-responses/unanswered?limit=200&days=3650")
                    .path("items.find { it.themeId == '%s' }.lastHeardAt".formatted(theme));
            assertThat(last)
                    .as("when it was heard leads a manager to the interview")
                    .isEqualTo(role.equals("MARKETER") ? "2026-09-05T10:00:00Z" : null);
        }
        String draft = createMaterial(material("an answer"));
        String response = create(theme, draft, 201).path("id");
        create(theme, draft, 409);
        transition("objection-responses", response, "approve", null)
                .statusCode(422)
                .body("code", equalTo("MATERIAL_NOT_PUBLISHED"));
        transition("objection-responses", response, "retire", null).statusCode(200);

        String material = createMaterial(published("the answer"));
        response = create(theme, material, 201).path("id");
        transition("objection-responses", response, "approve", null)
                .statusCode(200)
                .body("themeName", equalTo("Too dear"))
                .body("heard.heard", equalTo(5))
                .body("heard.handled", equalTo(3))
                .body("heard.lost", equalTo(1))
                .body("handledRate", equalTo(ResponseFormula.handledRate(3, 1).floatValue()))
                .body("handledRateSince", nullValue())
                .body("daysToAnswer", greaterThan(1f));
        assertThat(unanswered()).doesNotContain(theme.toString());
        ops().get("/api/v1/objection-responses/summary?days=3650")
                .then()
                .statusCode(200)
                .body("answeredThemes", greaterThanOrEqualTo(1))
                .body("medianDaysToAnswer", greaterThan(0f));
        transition("objection-responses", response, "approve", null).statusCode(409);
        ops().get("/api/v1/objection-responses/{id}/history", response)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        SentEvents.await(brokers, "response", "response-drafted", "response-approved", "response-retired");
    }

    @Test
    void whatDoesNotExistIsRefused() {
        create(Ids.next(), Ids.next().toString(), 422);
        ops().get("/api/v1/objection-responses/{id}", Ids.next()).then().statusCode(404);
        as("REP").body(Map.of()).post("/api/v1/objection-responses").then().statusCode(403);
    }

    private static ExtractableResponse<Response> create(UUID theme, String material, int status) {
        return ops().body(Map.of("themeId", theme, "objection", "too dear", "materialId", material))
                .post("/api/v1/objection-responses")
                .then()
                .statusCode(status)
                .extract();
    }

    private static List<String> unanswered() {
        return ops().get("/api/v1/objection-responses/unanswered?limit=200&days=3650")
                .then()
                .statusCode(200)
                .extract()
                .path("items.themeId");
    }
}
