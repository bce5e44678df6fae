package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LittleServices.class)
class PagesTest {

    private static final List<String> PAGES = List.of("/", "/api-docs");

    @Test
    void startPageShowsWhichServicesAnswer() {
        var page = given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page.split("service ready", -1)).hasSize(4);
        assertThat(page.split("service away", -1)).hasSize(2);
    }

    @Test
    void apiPageListsEveryOperationOfEveryService() {
        given().get("/api-docs")
                .then()
                .statusCode(200)
                .body(containsString("/api/v1/interview-things/{id}"))
                .body(containsString("List &lt;things&gt;"))
                .body(containsString("lead-qualification-service, 3 operations"))
                .body(containsString("materials-service is not answering"))
                .body(not(containsString("/q/other")));
    }

    @Test
    void pagesCarryNoInlineScriptAndNoInlineStyle() {
        for (var path : PAGES) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .body(not(matchesPattern("(?s).*<script(?![^>]* src=\"/assets/)[^>]*>.*")))
                    .body(not(matchesPattern("(?s).* on[a-z]+=\".*")))
                    .body(not(containsString("style=")));
        }
    }

    @Test
    void everythingAPageRefersToIsThere() {
        for (var path : PAGES) {
            var page = given().get(path).asString();
            var links = Pattern.compile("(?:href|src)=\"(/[^\"#]*)").matcher(page);
            while (links.find()) {
                given().get(links.group(1)).then().statusCode(200);
            }
        }
        for (var font : List.of(
                "newsreader-latin-wght-normal", "newsreader-latin-wght-italic", "public-sans-latin-wght-normal")) {
            given().get("/assets/fonts/" + font + ".woff2").then().statusCode(200);
        }
    }

    @Test
    void consoleIsReadyWhateverTheServicesAre() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void aServiceThatIsDownCostsItsPanelNotThePage() {
        var session = given().redirects()
                .follow(false)
                .formParam("role", "MARKETER")
                .post("/sign-in")
                .getCookie("needmap-session");
        for (var page : List.of("/materials", "/materials/road-map", "/materials/claims")) {
            given().cookie("needmap-session", session)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("materials-service is not answering"))
                    .body(containsString("<h1>"));
        }
        given().cookie("needmap-session", session)
                .get("/materials/00000000-0000-7000-8000-000000000001")
                .then()
                .statusCode(503)
                .body(containsString("This is not to be had right now"));
    }
}
