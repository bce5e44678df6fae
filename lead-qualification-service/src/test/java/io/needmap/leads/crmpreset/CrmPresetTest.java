package io.needmap.leads.crmpreset;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.needmap.kit.id.Ids;
import io.needmap.leads.name.CycleState;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CrmPresetTest {

    @ParameterizedTest
    @ValueSource(strings = {"salesforce", "hubspot"})
    void everyStateHasAWordAndEveryWordAState(String preset) {
        var states = Stream.of(CycleState.values()).map(Enum::name).toList();
        var json = ops().get("/api/v1/crm-presets/{preset}", preset)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(json.<String>getList("statesOut.state")).containsExactlyElementsOf(states);
        assertThat(json.<String>getList("statesIn.crm"))
                .containsAll(json.<String>getList("statesOut.crm"))
                .doesNotHaveDuplicates();
        assertThat(json.<String>getList("fields.crm")).doesNotHaveDuplicates();
        for (String state : states) {
            out(preset, Map.of("email", "a@firm.example"), state).statusCode(200);
        }
        var fields = json.<Map<String, Object>>getList("fields");
        String stateField = json.getString("fields.find { it.field == 'state' }.crm");
        for (String word : json.<String>getList("statesIn.crm")) {
            in(preset, Map.of(stateField, word)).statusCode(200);
        }
        for (var field : fields) {
            boolean free = !List.of("state", "doNotContact").contains(field.get("field"));
            in(preset, Map.of((String) field.get("crm"), free ? "x@firm.example" : ""))
                    .statusCode(200);
        }
    }

    @Test
    void whatTheCrmSaysIsANameToUpsert() {
        var record = new HashMap<String, Object>(Map.of(
                "Id",
                "00Q" + Ids.next(),
                "Email",
                "ann-%s@firm.example".formatted(Ids.next()),
                "LastName",
                "Lee",
                "HasOptedOutOfEmail",
                true,
                "DoNotCall",
                false,
                "Status",
                "Working - Contacted",
                "LeadSource",
                "Web",
                "NumberOfEmployees",
                250,
                "Country",
                ""));
        record.put("Phone", null);
        var names = in("salesforce", record)
                .statusCode(200)
                .body("records[0].name.externalId", equalTo(record.get("Id")))
                .body("records[0].name.familyName", equalTo("Lee"))
                .body("records[0].name.doNotContact", equalTo(true))
                .body("records[0].name.attributes.LeadSource", equalTo("Web"))
                .body("records[0].name.attributes.NumberOfEmployees", equalTo("250"))
                .body("records[0].name", not(hasKey("phone")))
                .body("records[0].name", not(hasKey("country")))
                .body("records[0].state", equalTo("WORKING"))
                .extract()
                .jsonPath()
                .getList("records.name");
        ops().body(Map.of("items", names))
                .post("/api/v1/names/batch-upsert")
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("CREATED"));
    }

    @Test
    void namesAndStatesAreSaidInTheCrmsWords() {
        var name = Map.of("externalId", "12", "title", "Buyer", "attributes", Map.of("City", "Rome"));
        out("hubspot", name, "HANDED_OVER")
                .statusCode(200)
                .body("records[0].hs_object_id", equalTo("12"))
                .body("records[0].jobtitle", equalTo("Buyer"))
                .body("records[0].city", equalTo("Rome"))
                .body("records[0].hs_lead_status", equalTo("OPEN"));
        ops().get("/api/v1/crm-presets").then().body("items.name", hasItems("salesforce", "hubspot"));
    }

    @ParameterizedTest
    @CsvSource({"salesforce,FirstName,LastName", "hubspot,firstname,lastname"})
    void aWholeNameIsSaidWhereTheCrmTakesIt(String preset, String first, String last) {
        out(preset, Map.of("fullName", "Ann Lee"), null)
                .statusCode(200)
                .body("records[0]", equalTo(Map.of(last, "Ann Lee")));
        out(preset, Map.of("fullName", "Ann Lee", "givenName", "Ann", "familyName", "Lee"), null)
                .statusCode(200)
                .body("records[0]", equalTo(Map.of(first, "Ann", last, "Lee")));
    }

    @Test
    void anOptOutIsSaidAndNeverThatThereIsNone() {
        out("salesforce", Map.of("phone", "1", "doNotContact", true), null)
                .statusCode(200)
                .body("records[0].DoNotCall", equalTo(true))
                .body("records[0].HasOptedOutOfEmail", equalTo(true));
        out("salesforce", Map.of("phone", "1", "doNotContact", false), null)
                .statusCode(200)
                .body("records[0]", equalTo(Map.of("Phone", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "Yes"})
    void anOptOutIsUnderstoodHoweverTheCrmSaysIt(String yes) {
        in("hubspot", Map.of("hs_email_optout", yes))
                .statusCode(200)
                .body("records[0].name.doNotContact", equalTo(true));
        in("salesforce", Map.of("DoNotCall", yes, "HasOptedOutOfEmail", "0"))
                .statusCode(200)
                .body("records[0].name.doNotContact", equalTo(true));
    }

    @Test
    void whatHasNoWordIsAnError() {
        in("salesforce", Map.of("Shoe_Size__c", 43, "Status", "Nurturing"))
                .statusCode(422)
                .body("code", equalTo("UNMAPPED_FIELD"))
                .body("errors.pointer", hasItems("/records/0/Shoe_Size__c", "/records/0/Status"));
        in("hubspot", Map.of("hs_lead_status", "LATER"))
                .statusCode(422)
                .body("errors.code", contains("UNMAPPED_STATE"));
        in("hubspot", Map.of("a/b~c", "1")).statusCode(422).body("errors.pointer", contains("/records/0/a~1b~0c"));
        in("hubspot", Map.of("hs_email_optout", "perhaps"))
                .statusCode(422)
                .body("code", equalTo("NOT_YES_OR_NO"))
                .body("errors.pointer", contains("/records/0/hs_email_optout"));
        out("hubspot", Map.of("attributes", Map.of("shoeSize", "43")), null)
                .statusCode(422)
                .body("errors.code", contains("UNMAPPED_FIELD"))
                .body("errors.pointer", contains("/records/0/name/attributes/shoeSize"));
        out("salesforce", Map.of("consent", "contract"), null)
                .statusCode(422)
                .body("errors.pointer", contains("/records/0/name/consent"));
        out("hubspot", Map.of("email", "a@firm.example"), "ASLEEP").statusCode(400);
        out("hubspot", Map.of("shoeSize", 43), null).statusCode(400);
        ops().get("/api/v1/crm-presets/abacus").then().statusCode(404);
        in("salesforce", Map.of("Id", Map.of())).statusCode(400);
    }

    private static ValidatableResponse in(String preset, Map<String, Object> record) {
        return ops().body(Map.of("records", List.of(record)))
                .post("/api/v1/crm-presets/{preset}/translate-in", preset)
                .then();
    }

    private static ValidatableResponse out(String preset, Map<String, Object> name, String state) {
        var record = new HashMap<String, Object>(Map.of("name", name));
        record.put("state", state);
        return ops().body(Map.of("records", List.of(record)))
                .post("/api/v1/crm-presets/{preset}/translate-out", preset)
                .then();
    }
}
