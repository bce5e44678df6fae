package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a form that is not accepted, and which forms a role is offered at all. */
@QuarkusTest
@WithTestResource(LittleServices.class)
class FormsTest {

    @Test
    void whatWasTypedStaysInTheFormThatItWasTypedInto() {
        as("MARKETER")
                .formParam("kind", "OBJECTION")
                .formParam("quote", "Too dear <b>")
                .post("/interviews/" + LittleInterviews.GOES_ON + "/statements")
                .then()
                .statusCode(409)
                .header("Cache-Control", "no-store")
                .body(containsString("It was said already."))
                .body(containsString("autofocus></textarea>"))
                .body(stringContainsInOrder(
                        "<details class=\"more\" open>", "An objection", "Too dear &lt;b&gt;</text"));
    }

    /** Without script, too. */
    @Test
    void aTimeIsReadByTheRepsClockAndOneThatNeverWasIsRefusedBesideItsField() {
        as("MARKETER")
                .formParam("repId", LittleInterviews.REP)
                .formParam("conductedAt", "2026-03-29T02:30")
                .formParam("calls", "3")
                .formParam("worry", "It stops again")
                .post("/interviews/ride-along")
                .then()
                .statusCode(422)
                .body(containsString("<span>That time never was.</span>"))
                .body(stringContainsInOrder(
                        "value=\"2026-03-29T02:30\"",
                        "aria-invalid=\"true\"",
                        "There was no 02:30 that day in Europe/Berlin, clocks went from 02:00 to 03:00.",
                        "value=\"3\"",
                        "It stops again</textarea>"));
        as("MARKETER")
                .formParam("repId", LittleInterviews.REP)
                .formParam("conductedAt", "2026-07-01T09:00")
                .post("/interviews/ride-along")
                .then()
                .statusCode(303);
        org.assertj.core.api.Assertions.assertThat(System.getProperty(LittleServices.BODY_SEEN))
                .contains("\"conductedAt\":\"2026-07-01T07:00:00Z\"");
    }

    @Test
    void anInterviewIsShownByTheClockByWhichItWasTyped() {
        as("MARKETER")
                .get("/interviews/" + LittleInterviews.GOES_ON)
                .then()
                .body(containsString("2 Mar, 09:00 (Europe/Berlin)"));
    }

    @Test
    void aStatementThatItsServiceDoesNotTakeIsAnsweredByAPage() {
        as("MARKETER")
                .formParam("kind", "WANT")
                .post("/interviews/" + LittleInterviews.BROKEN + "/statements")
                .then()
                .statusCode(503)
                .body(containsString("This is not to be had right now"));
    }

    @Test
    void theScriptOfARideAlongIsToldToTryAgainAndAPageSaysWhy() {
        as("MARKETER")
                .header("X-Fragment", "1")
                .formParam("id", LittleInterviews.BROKEN)
                .post("/interviews/ride-along")
                .then()
                .statusCode(503);
        as("MARKETER")
                .formParam("id", LittleInterviews.BROKEN)
                .formParam("worry", "It stops again")
                .post("/interviews/ride-along")
                .then()
                .statusCode(503)
                .body(containsString("is not answering: nothing was changed"))
                .body(containsString("It stops again</textarea>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leads/" + LittleLeads.LEAD + "/answers", "/map/gaps/" + LittleLeads.LEAD + "/plan"})
    void aHiddenFieldThatSomebodyTamperedWithIsRefused(String path) {
        as("MARKETER")
                .formParam("nameId", "../x")
                .formParam("activityId", "../x")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void aFormThatComesWhenTheSessionIsOverIsNotLostWithoutAWord() {
        given().redirects()
                .follow(false)
                .formParam("wish", "A sheet")
                .post("/materials/requests")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in/over"));
    }

    @Test
    void anAddressThatIsNoneIsNotGoneBackTo() {
        given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("back", "/map?find=50%")
                .post("/theme")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"));
    }

    /** What the services refuse a role, no page offers it. */
    @ParameterizedTest
    @CsvSource({
        "REP, /interviews/ride-along, Send it, MARKETER",
        "AUDITOR, /materials/requests, Ask for material, REP",
        "MARKETER, /leads/lists/new, Load it, MARKETING_OPS",
        "MARKETER, /leads, /leads/lists/new, MARKETING_OPS",
        "REP, /weekly/all, Plan it, SALES_MANAGER",
        "MARKETER, /leads/" + LittleLeads.LEAD + ", /accept, REP",
        "MARKETER, /leads/" + LittleLeads.LEAD + ", /reject, MARKETING_OPS",
    })
    void offersNobodyWhatIsRefused(String refused, String page, String offer, String allowed) {
        as(refused).get(page).then().statusCode(200).body(not(containsString(offer)));
        as(allowed).get(page).then().statusCode(200).body(containsString(offer));
    }

    @ParameterizedTest
    @CsvSource({
        "/interviews/ride-along, interview",
        "/interviews, interview",
        "/map, interview",
        "/map, materials",
        "/materials/requests, activity-map",
        "/materials/claims, interview",
    })
    void everyServiceThatDoesNotAnswerIsToldOnce(String page, String service) {
        var body = as("MARKETER").get(page).then().statusCode(200).extract().asString();
        org.assertj.core.api.Assertions.assertThat(body).containsOnlyOnce(service + "-service is not answering");
    }

    @Test
    void aServiceThatDoesNotAnswerSaysNotThatThereIsNothing() {
        as("MARKETER")
                .get("/interviews")
                .then()
                .body(not(containsString("Nothing is unsettled")))
                .body(not(containsString("Every step of the buyer was asked about")));
        as("MARKETER").get("/interviews/people").then().body(not(containsString("No competitor is named")));
    }

    @Test
    void whatOneMayNotReadIsNotToldAsNothing() {
        as("SALES_MANAGER")
                .get("/interviews/" + LittleInterviews.UNTOLD)
                .then()
                .statusCode(200)
                .body(containsString("Your role does not allow this."))
                .body(not(containsString("No activity was noted.")));
    }

    @Test
    void pagesOfSomebodyAreKeptByNoCacheAlsoWhenThereIsNothing() {
        as("MARKETER")
                .get("/materials/00000000-0000-7000-8000-000000000001")
                .then()
                .statusCode(503)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().header("Origin", "https://evil.example")
                .post("/sign-out")
                .then()
                .statusCode(403)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    private static RequestSpecification as(String role) {
        var session = given().redirects()
                .follow(false)
                .formParam("role", role)
                .post("/sign-in")
                .getCookie("needmap-session");
        return given().redirects().follow(false).cookie("needmap-session", session);
    }
}
