package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ListedAnswersTest {

    @Test
    void columnsAnswerCriteriaAndTheListIsTheSource() {
        ops().body(Desk.criterion("LA_PACK", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        var list = Upload.of("""
                mail,answer:LA_PACK
                one@answers.example,yes
                two@answers.example,perhaps
                three@answers.example,
                one@answers.example,NO
                one@answers.example,no
                """).accepted().done();
        assertThat(list.getMap("counts"))
                .containsEntry("created", 2)
                .containsEntry("updated", 1)
                .containsEntry("unchanged", 1)
                .containsEntry("failed", 1);
        ops().get("/api/v1/names?listId={id}", list.getString("id"))
                .then()
                .body("items.state", containsInAnyOrder("ENRICHING", "NAME"));
        ops().get("/api/v1/names?q=one@answers.example")
                .then()
                .body("items[0].answers[0].value", equalTo("NO"))
                .body("items[0].answers[0].source", equalTo("Packaging fair"));
        ops().get("/api/v1/names?missing=LA_PACK&listId={id}", list.getString("id"))
                .then()
                .body("items.email", contains("three@answers.example"));
        Upload.of("mail,answer:LA_NOBODY\nx@answers.example,yes\n")
                .send()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CRITERION"));
    }

    @Test
    void jsonLinesAreReadByTheNamesOfTheirFields() {
        ops().body(Desk.criterion("LA_JSON", List.of()))
                .post("/api/v1/criteria")
                .then()
                .statusCode(201);
        var list = Upload.of("""
                {"email":"j1@json.example","first_name":"Ada","lastName":"Moreau","answer:LA_JSON":true,"tags":["a"]}
                {"email":{"work":"x"},"company":"Firm"}
                ["no object"]

                {"mail":"j2@json.example","answer:LA_GONE":"yes"}
                """).named("names.ndjson").accepted().done();
        assertThat(list.getMap("counts")).containsEntry("created", 1).containsEntry("failed", 3);
        ops().get("/api/v1/names?q=j1@json.example")
                .then()
                .body("items[0].fullName", equalTo("Ada Moreau"))
                .body("items[0].answers[0].value", equalTo("YES"))
                .body("items[0].attributes", equalTo(Map.of("tags", "[\"a\"]")));
    }

    @Test
    void anOptOutStandsAgainstEveryList() {
        Upload.of("email,opt out,company\nout@optout.example,yes,Firm\n")
                .accepted()
                .done();
        for (String mode : List.of("UPSERT", "FILL_BLANKS", "UPDATE_ONLY", "CREATE_ONLY")) {
            var list = Upload.of("email,opt out,phone\nOUT@optout.example,no,030 5551234\n")
                    .with("mode", mode)
                    .accepted()
                    .done();
            assertThat(list.getMap("counts")).as(mode).containsEntry("suppressed", 1);
        }
        ops().get("/api/v1/names?q=out@optout.example")
                .then()
                .body("items[0].doNotContact", equalTo(true))
                .body("items[0].phone", equalTo(null))
                .body("items[0].version", equalTo(1));
        Upload.of("email\nin@optout.example\n").accepted().done();
        Upload.of("email,do not contact\nin@optout.example,x\n")
                .with("mode", "FILL_BLANKS")
                .accepted()
                .done();
        ops().get("/api/v1/names?q=in@optout.example").then().body("items[0].doNotContact", equalTo(true));
    }
}
