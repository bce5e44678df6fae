package io.needmap.materials.search;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.term;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchTest {

    @Inject
    FieldEvents field;

    @Test
    void whatIsFoundIsCountedByProperty() {
        createMaterial(published("zirconium seconds"));
        createMaterial(published("zirconium minutes"));
        createMaterial(material("zirconium draft"));
        ops().get("/api/v1/material-search?q=zirconium&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", notNullValue())
                .body("nextPageToken", notNullValue())
                .body("facets.find { it.property == 'kind' && it.value == 'BATTLECARD' }.count", equalTo(2));
        ops().get("/api/v1/material-search?q=zirconium&published=false")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        ops().get("/api/v1/material-search?q={q}", "zirconium -minutes")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("zirconium seconds"))
                .body("items", hasSize(1));
        ops().get("/api/v1/material-search?q=").then().statusCode(400);
    }

    @Test
    void whatRegionsCallDifferentlyIsFoundUnderEachName() {
        String one = createMaterial(published("molybdenum trial agreement"));
        String other = createMaterial(published("bakeoffium checklist molybdenum"));
        UUID term = Ids.next();
        field.apply(term(term, 1, "Trial Agreement", "bakeoffium", "proefplaatsing"));
        for (String said : List.of("trial agreement", "bakeoffium", "Proefplaatsing", "\"trial agreement\"")) {
            ops().get("/api/v1/material-search?q={q}", "molybdenum " + said)
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(one, other))
                    .body("facets.find { it.property == 'kind' }.count", equalTo(2))
                    .body("synonyms", hasSize(1))
                    .body("synonyms[0].said", equalTo(said.replace("\"", "").toLowerCase(Locale.ROOT)))
                    .body("synonyms[0].term", equalTo("Trial Agreement"))
                    .body("synonyms[0].words", hasSize(2));
        }
        ops().get("/api/v1/material-search?q={q}", "molybdenum -bakeoffium")
                .then()
                .body("items", hasSize(0));
        ops().get("/api/v1/material-search?q={q}", "molybdenum")
                .then()
                .body("items", hasSize(2))
                .body("synonyms", hasSize(0));
        field.apply(term(term, 3, "Trial Agreement"));
        field.apply(term(term, 2, "Trial Agreement", "bakeoffium", "late"));
        ops().get("/api/v1/material-search?q={q}", "molybdenum bakeoffium")
                .then()
                .body("items.id", contains(other))
                .body("synonyms", hasSize(0));
    }

    @Test
    void whatIsNotFoundIsRememberedWhereItMayBelong() {
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"));
        String words = "activity " + activity + " whiteboard";
        for (int i = 0; i < 2; i++) {
            ops().get("/api/v1/material-search?q={q}", words)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        ops().get("/api/v1/material-search/unmet?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.query == '%s' }.searches".formatted(words), equalTo(2))
                .body("items.find { it.query == '%s' }.activityId".formatted(words), equalTo(activity.toString()));
    }
}
