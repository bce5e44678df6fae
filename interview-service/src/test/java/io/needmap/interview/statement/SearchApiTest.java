package io.needmap.interview.statement;

import static io.needmap.testkit.Api.as;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchApiTest {

    private String region;
    private String interview;

    @BeforeEach
    void inARegionOfItsOwn() {
        region = Scene.region();
        interview = Scene.interviewWith(Scene.rep(region));
    }

    @Test
    void wordsAreFoundInAllTheirForms() {
        String measuring = said("I am measuring the gearbox lines before every visit.", null);
        said("We talked about the weather.", null);
        find("measured gearboxes").body("items.id", contains(measuring));
        find("measured weather").body("items", hasSize(0));
        find("weather or gearbox").body("items", hasSize(2));
        find("gearbox -visit").body("items", hasSize(0));
        find("gearbox -\"every line\"").body("items", hasSize(1));
        find("-gearbox").body("items", hasSize(0));
    }

    @Test
    void phrasesKeepTheirOrder() {
        String straight = said("A cold call never worked for me.", null);
        said("I call when the leads are cold.", null);
        find("\"cold call\"").body("items.id", contains(straight));
        find("cold call").body("items", hasSize(2));
    }

    @Test
    void beginningsOfWordsAreEnough() {
        String one = said("My stopwatch tells more than the brochure.", null);
        find("stopw*").body("items.id", contains(one));
        find("telli*").body("items", hasSize(0));
        find("more STOPWATC*").body("items.id", contains(one));
    }

    @Test
    void everyLanguageHasItsOwnForms() {
        String german = said("Die Maschinen stehen jeden Montag still.", "de");
        String japanese = said("demo wo mitai", "ja");
        find("maschine montag").body("items.id", contains(german));
        find("maschine", "&language=de").body("items.id", contains(german));
        find("maschine", "&language=en").body("items", hasSize(0));
        find("mitai", "&language=ja").body("items.id", contains(japanese));
    }

    @Test
    void theBestComesFirstAndPagesFollow() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(said("They fear the audit" + ", the audit".repeat(i) + ".", null));
        }
        List<String> ranked = find("audit").extract().path("items.id");
        assertThat(ranked).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ranked.get(0)).isEqualTo(all.get(4));
        var paged = new ArrayList<String>();
        String token = "";
        while (token != null) {
            var page = find("audit", "&limit=2&pageToken=" + token).extract();
            paged.addAll(page.path("items.id"));
            token = page.path("nextPageToken");
        }
        assertThat(paged).isEqualTo(ranked);
    }

    @Test
    void onlyCurrentWordsOfTheKindAreFound() {
        String want =
                Scene.statement(interview, Map.of("kind", "WANT", "quote", "It would help.", "wish", "A torque table"));
        find("torque", "&kind=WANT").body("items.id", contains(want)).body("items[0].wish", equalTo("A torque table"));
        find("torque", "&kind=TREND").body("items", hasSize(0));
        ops().header("If-Match", "*")
                .body(Map.of("wish", "A price table"))
                .post("/api/v1/statements/{id}/corrections", want)
                .then()
                .statusCode(200);
        find("torque").body("items", hasSize(0));
    }

    @Test
    void aSalesManagerFindsQuotesWithoutWhoSaidThem() {
        String rep = ops().get("/api/v1/interviews/{id}", interview).path("repId");
        said("Nobody reads our tenders.", null);
        Scene.crowd(region);
        String found = as("SALES_MANAGER")
                .get("/api/v1/statements/search?q=tenders&regionCode=" + region)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(found).contains("Nobody reads").doesNotContain(rep, interview);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "a & | !", "((", ":*", "\"", "-", "the", "*", "<->", "a:*b*", "%00"})
    void anythingCanBeTyped(String typed) {
        int status =
                ops().queryParam("q", typed).get("/api/v1/statements/search").statusCode();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void badInputIsAProblem() {
        for (String query : List.of("", "?q=", "?q=" + "x".repeat(201), "?q=a&language=english", "?q=a&pageToken=x")) {
            ops().get("/api/v1/statements/search" + query).then().statusCode(400);
        }
    }

    private String said(String quote, String language) {
        var trend = new HashMap<String, Object>(Map.of("kind", "TREND", "quote", quote));
        if (language != null) {
            trend.put("language", language);
        }
        return Scene.statement(interview, trend);
    }

    private ValidatableResponse find(String q) {
        return find(q, "");
    }

    private ValidatableResponse find(String q, String more) {
        return ops().queryParam("q", q)
                .get("/api/v1/statements/search?regionCode=" + region + more)
                .then()
                .statusCode(200);
    }
}
