package io.needmap.materials.claim;

import static io.needmap.materials.support.FieldEvents.pitch;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChallengeCandourTest {

    @Inject
    FieldEvents field;

    /** With whom an interview was held, and when, can be read. */
    @Test
    void whenAPitchWasHeardIsNotToldToWhoeverMayNotKnowWhoHeardIt() {
        String claim = ops().body(Map.of("text", "We are there in an hour"))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var heard = pitch(Ids.next(), Ids.next(), UUID.fromString(claim));
        ((ObjectNode) heard.data()).put("recordedAt", "2026-11-02T09:30:00Z");
        field.apply(heard);
        ops().get("/api/v1/claims/{id}/challenges", claim)
                .then()
                .statusCode(200)
                .body("items.heardAt", contains("2026-11-02T09:30:00Z"));
        as("SALES_MANAGER")
                .get("/api/v1/claims/{id}/challenges", claim)
                .then()
                .statusCode(200)
                .body("items.heardAt", contains(nullValue()));
    }
}
