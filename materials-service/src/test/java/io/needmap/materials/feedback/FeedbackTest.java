package io.needmap.materials.feedback;

import static io.needmap.materials.support.FieldEvents.erased;
import static io.needmap.materials.support.FieldEvents.feedback;
import static io.needmap.materials.support.FieldEvents.want;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FeedbackTest {

    @Inject
    FieldEvents field;

    @Test
    void whatRepsSaidIsShownAtTheMaterialAndItsReview() {
        String material = createMaterial(material("napkin"));
        UUID rep = Ids.next();
        UUID first = Ids.next();
        UUID second = Ids.next();
        var event = feedback(first, 1, material, rep, "too long");
        var next = feedback(second, 1, material, rep, "they keep it");
        ((ObjectNode) next.data()).put("conductedAt", "2026-11-20T09:00:01Z");
        field.apply(next, event);
        field.apply(event);
        shown(ops(), material)
                .body("items.statementId", contains(second.toString(), first.toString()))
                .body("items[1].quote", equalTo("too long"))
                .body("items[1].repId", equalTo(rep.toString()))
                .body("items[1].regionCode", equalTo("N"))
                .body("items[1].manner", equalTo("VOLUNTEERED"))
                .body("items[1].interviewId", notNullValue());
        ops().get("/api/v1/materials/{id}/reviews/standing", material)
                .then()
                .statusCode(200)
                .body("feedback", equalTo(2))
                .body("missingReps", equalTo(2));
        // By id, of which those of one millisecond are in any order.
        UUID last = first.compareTo(second) > 0 ? first : second;
        UUID other = last.equals(first) ? second : first;
        shown(as("SALES_MANAGER"), material)
                .body("items.statementId", contains(last.toString(), other.toString()))
                .body("items.quote", containsInAnyOrder("they keep it", "too long"))
                .body("items[0].repId", nullValue())
                .body("items[0].regionCode", nullValue())
                .body("items[0].interviewId", nullValue())
                .body("items.heardAt", contains(nullValue(), nullValue()));
        String place = as("SALES_MANAGER")
                .get("/api/v1/materials/{id}/feedback?limit=1", material)
                .path("nextPageToken");
        assertThat(new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8))
                .as("nor does a place in the list tell when it was")
                .isEqualTo(last.toString());
        as("SALES_MANAGER")
                .get("/api/v1/materials/{id}/feedback?limit=1&pageToken={t}", material, place)
                .then()
                .body("items.statementId", contains(other.toString()))
                .body("nextPageToken", nullValue());
        var page = ops().get("/api/v1/materials/{id}/feedback?limit=1", material)
                .then()
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        ops().get("/api/v1/materials/{id}/feedback?limit=1&pageToken={t}", material, page.getString("nextPageToken"))
                .then()
                .body("items.statementId", contains(first.toString()))
                .body("nextPageToken", nullValue());
        assertThat(ops().get("/api/v1/materials/feedback/export").asString()).contains("too long");
    }

    @Test
    void aCorrectionReplacesLateWordsChangeNothingAndErasedOnesAreGone() {
        String material = createMaterial(material("whiteboard"));
        UUID said = Ids.next();
        UUID rep = Ids.next();
        field.apply(feedback(said, 2, material, rep, "corrected"), feedback(said, 1, material, rep, "first"));
        field.apply(feedback(said, 1, material, rep, "late"));
        shown(ops(), material).body("items.quote", contains("corrected"));
        field.apply(erased(said, 3));
        field.apply(feedback(said, 2, material, rep, "corrected"));
        shown(ops(), material).body("items", empty());
    }

    @Test
    void whatIsAboutNothingInTheCatalogueWaitsForIt() {
        UUID about = Ids.next();
        UUID said = Ids.next();
        UUID ofNothing = Ids.next();
        field.apply(
                feedback(said, 1, about.toString(), Ids.next(), "that sheet of theirs"),
                feedback(ofNothing, 1, null, Ids.next(), "the old deck"),
                want(Ids.next(), 1, "another kind"));
        list(true)
                .body("items.statementId", hasItem(said.toString()))
                .body("items.statementId", hasItem(ofNothing.toString()));
        ops().get("/api/v1/materials/{id}/feedback", about).then().statusCode(404);
        var later = material("that sheet");
        later.put("id", about);
        createMaterial(later);
        shown(ops(), about.toString()).body("items", hasSize(1));
        list(true).body("items.statementId", not(hasItem(said.toString())));
        list(false).body("items.statementId", hasItem(said.toString()));
    }

    @Test
    void aBrokenOneIsRefused() {
        var broken = feedback(Ids.next(), 1, null, Ids.next(), "x");
        ((ObjectNode) broken.data()).put("materialId", "not an id");
        assertThatThrownBy(() -> field.apply(broken))
                .hasRootCauseInstanceOf(Exception.class)
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(MalformedEventException.class),
                        e -> assertThat(e).hasCauseInstanceOf(MalformedEventException.class));
    }

    private static ValidatableResponse shown(RequestSpecification caller, String material) {
        return caller.get("/api/v1/materials/{id}/feedback", material).then().statusCode(200);
    }

    private static ValidatableResponse list(boolean unassigned) {
        return ops().get("/api/v1/materials/feedback?limit=200&unassigned=" + unassigned)
                .then()
                .statusCode(200);
    }
}
