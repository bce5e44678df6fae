package io.needmap.interview.gap;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.FieldWork;
import io.needmap.interview.scene.MapSays;
import io.needmap.interview.scene.Scene;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GapApiTest {

    private final String from = "From " + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private String region;
    private String rep;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Scene.region();
        rep = Scene.rep(region);
    }

    @Test
    void interviewsSaturate() {
        for (String heard : List.of("1 2 3 4 5", "2 3 6 7", "1 6 8", "9 2 10", "3 11 1", "2 6", "4 5 8")) {
            FieldWork.held(rep, Scene.guide(), null, from, heard.split(" "));
        }
        var saturation = saturation("MARKETER");
        assertThat(saturation.getInt("interviews")).isEqualTo(7);
        assertThat(saturation.getInt("base")).isEqualTo(10);
        assertThat(saturation.getList("ratios", Float.class)).containsExactly(0.1f, 0f);
        assertThat(saturation.getBoolean("saturated")).isTrue();
        var withheld = saturation("SALES_MANAGER");
        assertThat(withheld.getBoolean("suppressed")).isTrue();
        assertThat(withheld.getString("base")).isNull();
    }

    @Test
    void aTransitionThatTooFewWereAskedAboutIsAGap() {
        FieldWork.held(rep, Scene.guide(), null, from, "1");
        assertThat(cell("MARKETER").getInt("count")).isEqualTo(1);
        assertThat(cell("SALES_MANAGER").getBoolean("suppressed")).isTrue();
        FieldWork.held(rep, Scene.guide(), null, from, "1");
        assertThat(cell("MARKETER")).isNull();
    }

    @Test
    void aThemeThatOnlyCameUpByItselfIsAGapUntilSomebodyAsks() {
        String theme = Scene.post("/api/v1/themes", Map.of("name", "Gap " + UUID.randomUUID()));
        String interview = Scene.interviewWith(rep);
        Scene.statement(interview, Map.of("kind", "TREND", "quote", "Fewer", "themeId", theme));
        assertThat(gap("THEME_NOT_FOLLOWED_UP", "themeId", theme)).isNotNull();
        Scene.statement(interview, Map.of("kind", "TREND", "quote", "Yes", "themeId", theme, "manner", "PROBED"));
        assertThat(gap("THEME_NOT_FOLLOWED_UP", "themeId", theme)).isNull();
    }

    @Test
    void anActivityWithoutAGoalIsAGapUntilItsGoalIsTold() {
        String interview = Scene.interviewWith(rep);
        String statement = Scene.statement(interview, Scene.activity());
        String activity = Ids.next().toString();
        new MapSays(brokers).placed(statement, activity);
        await().atMost(60, TimeUnit.SECONDS).until(() -> gap("ACTIVITY_WITHOUT_GOAL", "activityId", activity) != null);
        Scene.statement(
                interview,
                Map.of(
                        "kind",
                        "GOAL",
                        "quote",
                        "So",
                        "ofStatementId",
                        statement,
                        "buyerChange",
                        Scene.transition("a", "b")));
        assertThat(gap("ACTIVITY_WITHOUT_GOAL", "activityId", activity)).isNull();
    }

    @Test
    void pagesFollowEachOtherAndBadInputIsAProblem() {
        FieldWork.held(rep, Scene.guide(), null, from, "1");
        String token =
                ops().get("/api/v1/interview-gaps?limit=2&regionCode=" + region).path("nextPageToken");
        ops().get("/api/v1/interview-gaps?regionCode={r}&pageToken={t}", region, token)
                .then()
                .statusCode(200);
        for (String query : List.of("kind=NONE", "pageToken=x", "limit=0")) {
            ops().get("/api/v1/interview-gaps?" + query).then().statusCode(400);
        }
        ops().get("/api/v1/interview-gaps?kind=TOO_FEW_INTERVIEWS&regionCode=NOWHERE")
                .then()
                .body("items", hasSize(0))
                .body("stale", equalTo(false));
    }

    private JsonPath saturation(String role) {
        String token = "";
        while (token != null) {
            var page = as(role).get("/api/v1/interview-gaps/saturation?limit=200&pageToken=" + token)
                    .jsonPath();
            var found = item(page, "from", from);
            if (found != null) {
                return found;
            }
            token = page.getString("nextPageToken");
        }
        throw new AssertionError("no saturation of " + from);
    }

    /** The gap of the current quarter. */
    private JsonPath cell(String role) {
        var all = new ArrayList<JsonPath>();
        String token = "";
        while (token != null) {
            var page = as(role).get(
                            "/api/v1/interview-gaps?kind=TOO_FEW_INTERVIEWS&limit=200&regionCode={r}&pageToken={t}",
                            region,
                            token)
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(gap ->
                            ((Map<?, ?>) gap.get("transition")).get("from").equals(from))
                    .map(gap -> new JsonPath(EventJson.tree(gap).toString()))
                    .forEach(all::add);
            token = page.getString("nextPageToken");
        }
        return all.stream()
                .filter(gap -> gap.getBoolean("suppressed") || gap.getInt("count") > 0)
                .findFirst()
                .orElse(null);
    }

    private static JsonPath gap(String kind, String field, String id) {
        String token = "";
        while (token != null) {
            var page = ops().get("/api/v1/interview-gaps?limit=200&kind={k}&pageToken={t}", kind, token)
                    .jsonPath();
            var found = item(page, field, id);
            if (found != null) {
                return found;
            }
            token = page.getString("nextPageToken");
        }
        return null;
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
