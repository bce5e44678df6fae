package io.needmap.interview.theme;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ThemeApiTest {

    private final String name = "Insurers " + UUID.randomUUID();

    @Test
    void statementsThatMeanTheSameJoinAThemeOnce() {
        String theme = theme();
        String interview = Scene.interview();
        String worry = Scene.statement(interview, Map.of("kind", "PROSPECT_WORRY", "quote", "The insurer comes"));
        String objection = Scene.statement(
                interview, Map.of("kind", "OBJECTION", "quote", "First the audit", "outcome", "UNHANDLED"));
        join(theme, List.of(worry, objection)).statusCode(200).body("joined", contains(worry, objection));
        join(theme, List.of(objection)).statusCode(200).body("joined", hasSize(0));
        ops().get("/api/v1/statements?themeId=" + theme).then().body("items.id", contains(worry, objection));
        ops().get("/api/v1/statements/{id}/versions", worry)
                .then()
                .body("items.version", contains(1))
                .body("items[0].reason", equalTo("joined a theme"));
        ops().get("/api/v1/statements/{id}/history", worry).then().body("items[0].changes.field", contains("themeId"));
    }

    @Test
    void allJoinOrNone() {
        String theme = theme();
        String interview = Scene.interview();
        String worry = Scene.statement(interview, Map.of("kind", "PROSPECT_WORRY", "quote", "The insurer comes"));
        String activity = Scene.statement(interview, Scene.activity());
        join(theme, List.of(worry, activity))
                .statusCode(422)
                .body("code", equalTo("FIELD_NOT_OF_KIND"))
                .body("errors.pointer", contains("/statementIds/1"));
        join(theme, List.of(UUID.randomUUID().toString(), worry))
                .statusCode(422)
                .body("errors.pointer", contains("/statementIds/0"));
        join(UUID.randomUUID().toString(), List.of(worry)).statusCode(404);
        join(theme, List.of()).statusCode(400);
        ops().get("/api/v1/statements?themeId=" + theme).then().body("items", hasSize(0));
    }

    @Test
    void aStatementRefersToAThemeThatExists() {
        ops().body(Map.of(
                        "kind",
                        "TREND",
                        "quote",
                        "q",
                        "themeId",
                        UUID.randomUUID().toString()))
                .post("/api/v1/interviews/{id}/statements", Scene.interview())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/themeId"));
    }

    @Test
    void aThemeIsNamedOnceAndRenamed() {
        String theme = theme();
        ops().body(Map.of("name", name.toUpperCase(java.util.Locale.ROOT)))
                .post("/api/v1/themes")
                .then()
                .statusCode(409);
        ops().header("If-Match", "\"1\"")
                .body(Map.of("description", "Audits by insurers"))
                .patch("/api/v1/themes/{id}", theme)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        ops().header("If-Match", "\"1\"")
                .body("{}")
                .patch("/api/v1/themes/{id}", theme)
                .then()
                .statusCode(412);
        ops().get("/api/v1/themes/{id}/history", theme).then().body("items", hasSize(2));
        as("REP").get("/api/v1/themes/{id}", theme).then().statusCode(200).body("name", equalTo(name));
        as("REP").body(Map.of("name", "x")).post("/api/v1/themes").then().statusCode(403);
    }

    private String theme() {
        return Scene.post("/api/v1/themes", Map.of("name", name));
    }

    private static ValidatableResponse join(String theme, List<String> statements) {
        return ops().body(Map.of("statementIds", statements))
                .post("/api/v1/themes/{id}/statements", theme)
                .then();
    }
}
