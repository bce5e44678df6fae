package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NameListApiTest {

    @Test
    void aDryRunIsMadeRealOfTheSameFileOnce() {
        var dry = Upload.of("external id;email\nNL-D1;d1@nl.example\nNL-D2;nobody\n")
                .with("dryRun", true)
                .accepted()
                .done();
        String id = dry.getString("id");
        ops().get("/api/v1/names?q=d1@nl.example").then().body("items", hasSize(0));
        ops().post("/api/v1/name-lists/{id}/commit", id).then().statusCode(428);
        commit(id, "\"99\"").statusCode(412);
        String location = commit(id, "*").statusCode(202).extract().header("Location");
        var real = new Upload.Accepted(location).done();
        assertThat(real.getMap("counts")).isEqualTo(dry.getMap("counts"));
        assertThat(real.getBoolean("dryRun")).isFalse();
        ops().get("/api/v1/names?q=d1@nl.example").then().body("items.externalId", contains("NL-D1"));
        assertThat(commit(id, "*").statusCode(202).extract().header("Location")).isEqualTo(location);
        ops().get("/api/v1/name-lists/{id}", id).then().body("committedAs", equalTo(real.getString("id")));
        commit(real.getString("id"), "*").statusCode(409).body("code", equalTo("NOT_A_DRY_RUN"));
        commit(UUID.randomUUID().toString(), "*").statusCode(404);
    }

    private static ValidatableResponse commit(String id, String ifMatch) {
        return ops().header("If-Match", ifMatch)
                .post("/api/v1/name-lists/{id}/commit", id)
                .then();
    }

    @Test
    void aListIsTakenInWithAnOutcomeForEveryRow() {
        var list = Upload.of("""
                External Id;First name;Last name;E-mail;Company;Booth
                NL-1;Ada;Moreau;ada@nl1.example;Firm 1;A12
                NL-2;Ben;Okafor;BEN@nl2.example;Firm 2;
                NL-2;Ben;Okafor;ben@nl2.example;Firm Two;B04
                NL-4;Dan;Rossi;not an address;Firm 4;B04
                ;Ada;Moreau;;"FIRM, 1";C1
                ;Ada;Moreau;;Firm 1;C1
                """).accepted().done();
        assertThat(list.getString("state")).isEqualTo("COMPLETED");
        assertThat(list.getMap("mapping")).containsEntry("E-mail", "email").containsEntry("Booth", "attribute");
        assertThat(list.getBoolean("mappingProposed")).isTrue();
        assertThat(list.<String, Integer>getMap("counts"))
                .isEqualTo(Map.of(
                        "created",
                        2,
                        "updated",
                        1,
                        "unchanged",
                        0,
                        "skipped",
                        0,
                        "possibleDuplicates",
                        2,
                        "suppressed",
                        0,
                        "failed",
                        1));
        ops().get("/api/v1/name-lists/{id}/rows", list.getString("id"))
                .then()
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains("CREATED", "CREATED", "UPDATED", "FAILED", "POSSIBLE_DUPLICATE", "POSSIBLE_DUPLICATE"))
                .body("items[2].matchRule", equalTo("EXTERNAL_ID"))
                .body("items[5].matchRule", equalTo("NAME_COMPANY"))
                .body("items[3].code", equalTo("VALIDATION_FAILED"));
        ops().get("/api/v1/names?listId={id}", list.getString("id"))
                .then()
                .statusCode(200)
                .body("items.company", containsInAnyOrder("Firm 1", "Firm Two"))
                .body("items.attributes.Booth", containsInAnyOrder("A12", "B04"))
                .body("items[0].phone", nullValue());
    }
}
