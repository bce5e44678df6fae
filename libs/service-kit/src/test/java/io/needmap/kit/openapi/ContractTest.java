package io.needmap.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.note.KitTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class ContractTest {

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void everyEndpointNeedsATokenAndAnswersWithProblems() {
        assertThat(api.at("/security/0/bearer").isArray()).isTrue();
        assertThat(api.at("/components/securitySchemes/bearer/scheme").textValue())
                .isEqualTo("bearer");
        assertThat(fields(api.at("/paths/~1api~1v1~1notes~1{id}/patch/responses")))
                .contains("200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");
        assertThat(fields(api.at("/paths/~1api~1v1~1notes/get/responses")))
                .containsExactly("200", "400", "401", "403", "503");
        assertThat(api.at("/paths/~1api~1v1~1notes/get/responses/400/content/application~1problem+json/schema/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(api.at("/paths/~1api~1v1~1notes/post/operationId").textValue())
                .isEqualTo("noteCreate");
        assertThat(api.findValuesAsText("operationId")).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void aCreatingPostAnswersWith201() {
        assertThat(fields(api.at("/paths/~1api~1v1~1notes/post/responses")))
                .contains("201")
                .doesNotContain("200");
    }

    @Test
    void whatIsAlwaysThereIsRequiredAndWhatMayBeNullSaysSo() {
        assertThat(texts(api.at("/components/schemas/NoteResponse/required")))
                .containsExactly("code", "id", "text", "version");
        assertThat(texts(api.at("/components/schemas/PageNoteResponse/required")))
                .containsExactly("items");
        assertThat(texts(api.at("/components/schemas/PageNoteResponse/properties/nextPageToken/type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(api.at("/components/schemas/ImportJobResponse/properties/failure/anyOf/1/type")
                        .textValue())
                .isEqualTo("null");
        assertThat(texts(api.at("/components/schemas/NoteRequest/required"))).containsExactly("code", "text");
    }

    @Test
    void aPatchShowsTheFieldsThatItCanChange() {
        assertThat(api.at(
                                "/paths/~1api~1v1~1notes~1{id}/patch/requestBody/content/application~1merge-patch+json/schema/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/NotePatch");
        assertThat(fields(api.at("/components/schemas/NotePatch/properties")))
                .containsExactlyInAnyOrder("code", "text");
        assertThat(api.at("/components/schemas/NotePatch/required").isMissingNode())
                .isTrue();
        assertThat(api.at("/components/schemas/JsonNode").isMissingNode()).isTrue();
        assertThat(api.at("/components/schemas/HistoryEntry/properties/changes/items/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/FieldChange");
        assertThat(api.toString()).doesNotContain("JsonNode");
    }

    private static List<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
