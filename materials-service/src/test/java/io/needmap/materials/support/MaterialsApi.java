package io.needmap.materials.support;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests do through the API, in the words of the product. */
public final class MaterialsApi {

    private MaterialsApi() {}

    public static Map<String, Object> material(String title) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("kind", "BATTLECARD");
        body.put("description", "How to " + title);
        body.put("origin", "MARKETING");
        body.put("language", "en");
        body.put("link", "https://example.org/m");
        return body;
    }

    public static Map<String, Object> published(String title) {
        var body = material(title);
        body.put("state", "PUBLISHED");
        return body;
    }

    public static String createMaterial(Map<String, Object> material) {
        return ops().body(material)
                .post("/api/v1/materials")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String match(String material, UUID activity, double fit) {
        return ops().body(Map.of("activityId", activity, "fit", fit, "rationale", "says so"))
                .post("/api/v1/materials/{id}/matches", material)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The transition, whatever the version is. */
    public static ValidatableResponse transition(String collection, String id, String transition, Object body) {
        var request = ops().header("If-Match", "*");
        return (body == null ? request : request.body(body))
                .post("/api/v1/%s/%s/%s".formatted(collection, id, transition))
                .then();
    }

    /** The gap of an activity; fails when there is none. */
    public static JsonPath gapOf(UUID activity) {
        var gaps = gapsOf(activity);
        assertThat(gaps).as("gaps of activity %s", activity).hasSize(1);
        return ops().get("/api/v1/material-gaps/{id}", (String) gaps.get(0).get("id"))
                .jsonPath();
    }

    public static List<Map<String, Object>> gapsOf(UUID activity) {
        return ops().get("/api/v1/material-gaps?activityId={a}", activity)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public static JsonPath coverageOf(UUID activity) {
        return ops().get("/api/v1/coverage?activityId={a}", activity)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
