package io.needmap.materials.search;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
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
