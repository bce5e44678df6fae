package io.needmap.interview.questionyield;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class YieldApiTest {

    private final String from = "From " + UUID.randomUUID();

    private String rep;

    @BeforeEach
    void aRegionOfItsOwn() {
        rep = Scene.rep(Scene.region());
    }

    @Test
    void aQuestionIsAskedWhenItsGuideIsAndBringsWhatAnswersIt() {
        String question = Scene.question();
        ops().header("If-Match", "*")
                .post("/api/v1/questions/{id}/activate", question)
                .then()
                .statusCode(200);
        var guide = new HashMap<>(Scene.guideBody());
        guide.put("questionIds", List.of(question));
        String guideId = Scene.post("/api/v1/guides", guide);
        FieldWork.held(rep, guideId, question, from, "1", "2");
        FieldWork.held(rep, guideId, null, from, "3");
        String token = "";
        JsonPath found = null;
        while (found == null && token != null) {
            var page = ops().get("/api/v1/questions/yields?limit=200&pageToken=" + token)
                    .jsonPath();
            found = item(page, "questionId", question);
            token = page.getString("nextPageToken");
        }
        assertThat(found).isNotNull();
        assertThat(found.getInt("askings")).isEqualTo(2);
        assertThat(found.getInt("brought")).isEqualTo(1);
        assertThat(found.getString("verdict")).isEqualTo("TOO_FEW");
        as("SALES_MANAGER").get("/api/v1/questions/yields").then().statusCode(403);
    }

    private static JsonPath item(JsonPath page, String field, String value) {
        List<Map<String, Object>> items = page.getList("items");
        return items.stream()
                .filter(item -> value.equals(item.get(field)))
                .findFirst()
                .map(item -> new JsonPath(EventJson.tree(item).toString()))
                .orElse(null);
    }
}
