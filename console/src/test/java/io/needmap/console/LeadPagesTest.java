package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LittleServices.class)
class LeadPagesTest {

    @Test
    void aScoreIsExplainedByContributionsThatSumUpToIt() {
        page("REP", "/leads/" + LittleLeads.LEAD)
                .body(stringContainsInOrder("Score 75.01, grade A2", "60.01", "15.00", "<b>75.01</b>"))
                .body(containsString("42 %, where 33 % of all are won. An association, not a cause."))
                .body(stringContainsInOrder("Model 4", "90 outcomes", "0.181", "0.222", "Better than guessing"));
    }

    @Test
    void aLeadSaysByWhenItWasPromised() {
        page("REP", "/leads/" + LittleLeads.LEAD)
                .body(stringContainsInOrder(
                        "Sales accepts or rejects it by", "3 Mar, 16:30", "late", "Sales speaks to the person by"));
    }

    @Test
    void aScoreThatIsMissingCostsItsPanelNotTheLead() {
        page("REP", "/leads/" + LittleLeads.HALF)
                .body(containsString("<h1>Ada Field</h1>"))
                .body(containsString("lead-qualification-service is not answering"));
    }

    @Test
    void aScoreThatDoesNotComeIsNotWaitedForForLong() {
        page("REP", "/leads/" + LittleLeads.SLOW)
                .body(containsString("<h1>Ada Field</h1>"))
                .body(containsString("lead-qualification-service is not answering"));
    }

    @Test
    void aCallBriefPrintsAllThatIsTakenAlong() {
        page("REP", "/leads/" + LittleLeads.LEAD + "/brief")
                .body(stringContainsInOrder(
                        "<h1>Ada Field</h1>",
                        "Who signs?",
                        "Call her.",
                        "When?",
                        "Offer. A no",
                        "Stops cost most",
                        "5 confirmed"))
                .body(stringContainsInOrder("Too dear", "heard 7 times", "Material for Comparing", "Cost sheet"));
        page("REP", "/leads/" + LittleLeads.HALF + "/brief")
                .body(containsString("<h1>Call brief</h1>"))
                .body(containsString("lead-qualification-service is not answering"));
    }

    @Test
    void operationsSettlesPossibleDuplicatesAndMarketersSeeThem() {
        var merge = "/leads/duplicates/" + LittleLeads.DUPLICATE + "/merge";
        page("MARKETING_OPS", "/leads/duplicates")
                .body(stringContainsInOrder("Ada Field", "A. Field", "Name company", "91 %", merge, "keep-apart"))
                .body(stringContainsInOrder("Adah", "Phone"));
        page("MARKETER", "/leads/duplicates").body(containsString("A. Field")).body(not(containsString("keep-apart")));
        page("MARKETING_OPS", "/leads/duplicates?state=MERGED")
                .body(stringContainsInOrder("Is the same", LittleLeads.DUPLICATE + "/undo", "They are two"));
        for (var step : List.of("merge", "keep-apart", "undo")) {
            sent("/leads/duplicates/" + LittleLeads.DUPLICATE + "/" + step, "7", "They");
            sent("/leads/duplicates/" + LittleLeads.DUPLICATE + "/" + step, "6", "Somebody+changed+it");
        }
    }

    @Test
    void namesGoOnWithWhatWasLookedFor() {
        page("REP", "/leads/names?find=50%")
                .body(stringContainsInOrder(
                        "Ada Field", "/leads/names?find=50%25&amp;after=x%2B%2F%3D", "The next fifty"));
    }

    @Test
    void questionsThatTellAreToldFromThoseThatDoNot() {
        page("MARKETING_OPS", "/leads/questions")
                .body(stringContainsInOrder(
                        "Not asked, but telling: 2",
                        "Who pays?",
                        "× 2.4",
                        "Ask it",
                        "When?",
                        "Ask it again",
                        "Asked, but flat: 1"))
                .body(stringContainsInOrder("How fast is the line?", "2,256", "+ 60", "+ 49", "Ask it no more"))
                .body(containsString("No outcome speaks against what was declared."));
        page("REP", "/leads/questions").body(not(containsString("Ask it no more")));
        sent("/leads/questions/" + LittleLeads.LEAD + "/retire", "3", "Retired");
    }

    @Test
    void aRetiredQuestionIsAskedAgainAsIsProposed() {
        var activate = "/leads/criteria/" + LittleLeads.RETIRED + "/activate";
        page("MARKETER", "/leads/criteria")
                .body(stringContainsInOrder("Retire<", "Activate<", activate, "Ask it again<"))
                .body(stringContainsInOrder(
                        "Proposed", "4 leads came back for want of it in 90 days. 2 reps asked for it.", activate));
        page("REP", "/leads/criteria").body(containsString("Proposed")).body(not(containsString(activate)));
        sent(activate, "9", "In+use+now");
        sent("/leads/criteria/" + LittleLeads.RETIRED + "/must-know", "9", "A+must+from+now+on");
    }

    @Test
    void bothSidesSeeWhatTheyPromisedAndHowTheyKeepIt() {
        page("MARKETING_OPS", "/leads/hand-over")
                .body(stringContainsInOrder(
                        "Marketing kept 90 %", "within 8 h", "9 of 10 that came due were kept, 2 are"))
                .body(stringContainsInOrder(
                        "Sales kept 75 %", "within 1 h 30 min", "within 45 min", "None came due yet"))
                .body(stringContainsInOrder(
                        "Missed", "Ada Field", "NORTH", "Sales accepts or rejects", "3 Mar, 17:30 (Europe/Berlin)"))
                .body(stringContainsInOrder("Agree on other times", "value=\"480\""));
        page("REP", "/leads/hand-over").body(not(containsString("Agree on other times")));
        sent("/leads/hand-over", "2", "Agreed");
    }

    /** Sends a form with the version that was seen, and is told what came of it. */
    private static void sent(String path, String version, String notice) {
        signedIn("MARKETING_OPS")
                .redirects()
                .follow(false)
                .formParam("version", version)
                .post(path)
                .then()
                .statusCode(303)
                .cookie("needmap-notice", containsString(notice));
    }

    @Test
    void theFunnelPageSaysWhatTheNamesOfEachSourceLack() {
        page("MARKETER", "/leads").body(stringContainsInOrder("Spring fair", "1,200", "Who signs", "800 names", "320"));
    }

    private static ValidatableResponse page(String role, String path) {
        return signedIn(role).get(path).then().statusCode(200);
    }

    private static RequestSpecification signedIn(String role) {
        var session = given().redirects()
                .follow(false)
                .formParam("role", role)
                .post("/sign-in")
                .getCookie("needmap-session");
        return given().cookie("needmap-session", session);
    }
}
