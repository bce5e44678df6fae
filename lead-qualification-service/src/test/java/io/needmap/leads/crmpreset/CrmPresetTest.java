package io.needmap.leads.crmpreset;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.needmap.leads.name.CycleState;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            translate(preset, "out", Map.of("state", state)).statusCode(200);
        }
        for (String word : json.<String>getList("statesIn.crm")) {
            String field = json.getString("fields.find { it.field == 'state' }.crm");
            translate(preset, "in", Map.of(field, word)).statusCode(200);
        }
    }

    @Test
    void recordsAreTranslatedBothWays() {
        translate(
                        "salesforce",
                        "in",
                        Map.of(
                                "Id",
                                "00Q1",
                                "Email",
                                "ann@firm.example",
                                "LastName",
                                "Lee",
                                "HasOptedOutOfEmail",
                                true,
                                "DoNotCall",
                                false,
                                "Status",
                                "Working - Contacted",
                                "LeadSource",
                                "Web"))
                .statusCode(200)
                .body("records[0].externalId", equalTo("00Q1"))
                .body("records[0].familyName", equalTo("Lee"))
                .body("records[0].doNotContact", equalTo(true))
                .body("records[0].state", equalTo("WORKING"))
                .body("records[0].'attributes.LeadSource'", equalTo("Web"));
        translate("hubspot", "out", Map.of("externalId", "12", "title", "Buyer", "state", "HANDED_OVER"))
                .statusCode(200)
                .body("records[0].hs_object_id", equalTo("12"))
                .body("records[0].jobtitle", equalTo("Buyer"))
                .body("records[0].hs_lead_status", equalTo("OPEN"));
        ops().get("/api/v1/crm-presets").then().body("items.name", hasItems("salesforce", "hubspot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "Yes"})
    void anOptOutIsUnderstoodHoweverTheCrmSaysIt(String yes) {
        translate("hubspot", "in", Map.of("hs_email_optout", yes))
                .statusCode(200)
                .body("records[0].doNotContact", equalTo(true));
        translate("salesforce", "in", Map.of("DoNotCall", yes, "HasOptedOutOfEmail", "0"))
                .statusCode(200)
                .body("records[0].doNotContact", equalTo(true));
    }

    @Test
    void whatHasNoWordIsAnError() {
        translate("salesforce", "in", Map.of("Shoe_Size__c", 43, "Status", "Nurturing"))
                .statusCode(422)
                .body("code", equalTo("UNMAPPED_FIELD"))
                .body("errors.pointer", hasItems("/records/0/Shoe_Size__c", "/records/0/Status"));
        translate("hubspot", "in", Map.of("hs_lead_status", "LATER"))
                .statusCode(422)
                .body("errors.code", contains("UNMAPPED_STATE"));
        translate("hubspot", "in", Map.of("hs_email_optout", "perhaps"))
                .statusCode(422)
                .body("code", equalTo("NOT_YES_OR_NO"))
                .body("errors.pointer", contains("/records/0/hs_email_optout"));
        translate("hubspot", "out", Map.of("shoeSize", 43))
                .statusCode(422)
                .body("errors.code", contains("UNMAPPED_FIELD"));
        translate("hubspot", "out", Map.of("state", "ASLEEP"))
                .statusCode(422)
                .body("errors.code", contains("UNMAPPED_STATE"));
        ops().get("/api/v1/crm-presets/abacus").then().statusCode(404);
        ops().body(Map.of("records", List.of(Map.of("Id", Map.of()))))
                .post("/api/v1/crm-presets/salesforce/translate-in")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse translate(String preset, String way, Map<String, Object> record) {
        return ops().body(Map.of("records", List.of(record)))
                .post("/api/v1/crm-presets/{preset}/translate-{way}", preset, way)
                .then();
    }
}
