package io.needmap.interview.theme;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.interview.scene.Scene;
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
class SuggestionApiTest {

    /** A word that nobody else says, so that tests do not hear each other. */
    private final String own = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "k";

    private String interview;
    private String theme;

    @BeforeEach
    void aThemeThatSomebodySpokeOf() {
        interview = Scene.interview();
        theme = Scene.post("/api/v1/themes", Map.of("name", "Theme " + UUID.randomUUID()));
        String member = worry("The insurers want proofs of " + own + " maintenance", null);
        ops().body(Map.of("statementIds", List.of(member)))
                .post("/api/v1/themes/{id}/statements", theme)
                .then()
                .statusCode(200);
    }

    @Test
    void whatMeansTheSameIsSuggestedWithTheWordsThatCarriedIt() {
        String near = worry("Insurer asks for " + own + " maintenance proof", null);
        String far = worry("Half of it is only " + own, null);
        String german = worry("Die insurers und " + own + " maintenance", "de");
        var found = suggestions();
        assertThat(found.getList("items.id")).contains(near).doesNotContain(far, german);
        assertThat(found.getList("items.find { it.id == '%s' }.words".formatted(near)))
                .contains(own, "maintenance", "Insurer", "proof");
        assertThat(found.getDouble("items.find { it.id == '%s' }.similarity".formatted(near)))
                .isBetween(0.25, 1.0);
        ops().body(Map.of("statementIds", List.of(near))).post("/api/v1/themes/{id}/statements", theme);
        assertThat(suggestions().getList("items.id"))
                .as("what joined is no more suggested")
                .doesNotContain(near);
    }

    @Test
    void wordsAreComparedInTheirOwnLanguage() {
        String one = worry("Die Versicherungen wollen " + own + " Nachweise", "de");
        String other = worry("Eine Versicherung verlangt einen Nachweis der " + own, "de");
        ops().get("/api/v1/statements/{id}/alike", one)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(other))
                .body("items.find { it.id == '%s' }.words".formatted(other), hasItem("Versicherung"));
    }

    @Test
    void whatWasDismissedStaysDismissed() {
        String near = worry("Insurer asks for " + own + " maintenance proof", null);
        for (int i = 0; i < 2; i++) {
            ops().body(Map.of("statementIds", List.of(near)))
                    .post("/api/v1/themes/{id}/suggestions/dismiss", theme)
                    .then()
                    .statusCode(204);
        }
        String next = worry("The insurer again: proof of " + own, null);
        assertThat(suggestions().getList("items.id")).contains(next).doesNotContain(near);
        ops().get("/api/v1/statements/{id}/alike", next).then().body("items.id", hasItem(near));
        ops().body(Map.of("statementIds", List.of(near)))
                .post("/api/v1/statements/{id}/alike/dismiss", next)
                .then()
                .statusCode(204);
        ops().get("/api/v1/statements/{id}/alike", next).then().body("items.id", not(hasItem(near)));
        ops().get("/api/v1/statements/{id}/alike", near).then().body("items.id", not(hasItem(next)));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            worry("Insurer asks for " + own + " maintenance proof " + i, null);
        }
        var all = suggestions().<String>getList("items.id");
        var first = ops().get("/api/v1/themes/{id}/suggestions?limit=2", theme).jsonPath();
        var second = ops().get(
                        "/api/v1/themes/{id}/suggestions?limit=2&pageToken={t}",
                        theme,
                        first.getString("nextPageToken"))
                .jsonPath();
        assertThat(first.<String>getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.<String>getList("items.id")).startsWith(all.get(2));
    }

    @Test
    void whatIsNotThereIsSaid() {
        String nobody = UUID.randomUUID().toString();
        ops().get("/api/v1/themes/{id}/suggestions", nobody).then().statusCode(404);
        ops().get("/api/v1/statements/{id}/alike", nobody).then().statusCode(404);
        ops().body(Map.of("statementIds", List.of(nobody)))
                .post("/api/v1/themes/{id}/suggestions/dismiss", theme)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/statementIds/0"));
        ops().body(Map.of("statementIds", List.of()))
                .post("/api/v1/themes/{id}/suggestions/dismiss", theme)
                .then()
                .statusCode(400);
        as("REP")
                .body(Map.of("statementIds", List.of(nobody)))
                .post("/api/v1/themes/{id}/suggestions/dismiss", theme)
                .then()
                .statusCode(403);
        ops().get("/api/v1/themes/{id}/suggestions?pageToken=x", theme).then().statusCode(400);
    }

    @Test
    void aManagerReadsTheWordsAndNotWhoseTheyAre() {
        worry("Insurer asks for " + own + " maintenance proof", null);
        as("SALES_MANAGER")
                .get("/api/v1/themes/{id}/suggestions", theme)
                .then()
                .statusCode(200)
                .body("items[0].quote", org.hamcrest.Matchers.containsString(own))
                .body("items[0].repId", nullValue())
                .body("items[0].interviewId", nullValue())
                .body("items[0].quarter", nullValue());
    }

    private JsonPath suggestions() {
        return ops().get("/api/v1/themes/{id}/suggestions", theme).jsonPath();
    }

    private String worry(String quote, String language) {
        var body = new HashMap<String, Object>(Map.of("kind", "PROSPECT_WORRY", "quote", quote));
        if (language != null) {
            body.put("language", language);
        }
        return Scene.statement(interview, body);
    }
}
