package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails is answered by a page that says what to do, and tells nothing of our insides. */
@QuarkusTest
@WithTestResource(LittleServices.class)
class FailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/map/nowhere",
                "/materials/not-an-id",
                "/weekly/not-an-id",
                "/assets/none.css",
                "/leads/00000000-0000-7000-8000-0000000000ff/score"
            })
    void anUnknownAddressLeadsOn(String address) {
        told(given().cookie("needmap-session", session()).get(address).then(), 404, "There is nothing here")
                .body(containsString("href=\"/map\""));
    }

    @Test
    void whoIsNotSignedInIsOfferedTo() {
        told(given().get("/nowhere").then(), 404, "There is nothing here").body(containsString("href=\"/sign-in\""));
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, There is nothing here",
        "403, 403, This is not for your role",
        "500, 503, This is not to be had right now"
    })
    void aThingThatItsServiceDoesNotTellIsExplained(String id, int status, String heading) {
        told(
                given().cookie("needmap-session", session())
                        .get("/interviews/00000000-0000-7000-8000-000000000" + id)
                        .then(),
                status,
                heading);
    }

    @Test
    void theAddressOfAFormSaysThatItIsOne() {
        told(
                given().cookie("needmap-session", session())
                        .get("/interviews/regions")
                        .then(),
                405,
                "Forms are sent here");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedByAPageAndAProgramByAProblem() {
        told(
                given().header("Origin", "https://evil.example")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .post("/weekly")
                        .then(),
                403,
                "That came from another site");
        given().header("Origin", "https://evil.example")
                .header("Accept", "text/html,*/*;q=0.8")
                .post("/api/v1/regions")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_SITE"));
    }

    @Test
    void whatNobodyExpectedIsToldToTheLogAlone() {
        told(given().cookie("needmap-session", session()).get("/broken").then(), 500, "Something went wrong here")
                .body(not(containsString("Exception")))
                .body(not(containsString("business")));
    }

    @Test
    void aNoticeThatSomebodyTamperedWithBreaksNoPage() {
        given().cookie("needmap-session", session())
                .cookie("needmap-notice", "%zz")
                .get("/weekly/all")
                .then()
                .statusCode(200)
                .body(not(containsString("class=\"notice")));
    }

    private static ValidatableResponse told(ValidatableResponse answer, int status, String heading) {
        return answer.statusCode(status)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("<h1>" + heading + "</h1>"))
                .body(containsString("<header class=\"top\">"));
    }

    private static String session() {
        return given().redirects()
                .follow(false)
                .formParam("role", "MARKETER")
                .post("/sign-in")
                .getCookie("needmap-session");
    }
}
