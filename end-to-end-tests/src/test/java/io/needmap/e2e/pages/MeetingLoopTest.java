package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting is planned, opened, decides an activity, and the map has changed with it. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MeetingLoopTest {

    private final Needmap needmap;
    private final Browser browser;

    MeetingLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionChangesTheMapByEitherHand(Hand hand) {
        var activity = "Walk the night shift, by " + hand.word();
        var api = needmap.gateway(Role.MARKETER);
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        api.post("/api/v1/activities", Map.of("name", activity, "buyingStageId", stage));
        try (var visit = Visit.by(hand, browser, needmap, Role.MARKETER)) {
            plan(visit, hand.word());
            decide(visit, activity);
            seeItOnTheMap(visit);
            close(visit);
        }
    }

    private static void plan(Visit visit, String word) {
        var page = visit.page();
        visit.go("/weekly/all");
        visit.put(page.getByLabel("Called"), "Weekly by " + word);
        visit.press("Plan it");
        assertThat(page.getByText("Planned. The agenda fills by itself.")).isVisible();
        visit.go("/weekly/all");
        visit.act(visit.link("Weekly by " + word));
        visit.press("Open the meeting");
        assertThat(page.getByText("The meeting is open.")).isVisible();
    }

    private static void decide(Visit visit, String activity) {
        var page = visit.page();
        var point = page.locator(".points > li").filter(new Locator.FilterOptions().setHasText(activity));
        eventually(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(point.count()).isEqualTo(1);
        });
        visit.act(point.locator("summary"));
        visit.put(point.getByLabel("We decide"), "The night shift is Sales' own");
        visit.choose(point.getByLabel("Does it need a tool?"), "Sales owns it");
        visit.put(point.getByLabel("Because"), "Nothing printed survives a night shift");
        visit.act(point.getByRole(AriaRole.BUTTON));
        assertThat(page.getByText("Decided. The map has changed with it.")).isVisible();
        visit.lookTwice("meeting");
        org.assertj.core.api.Assertions.assertThat(visit.sheets("meeting"))
                .as("sheets of A4")
                .isEqualTo(1);
    }

    private static void seeItOnTheMap(Visit visit) {
        visit.act(visit.link("on the map"));
        assertThat(visit.page().locator(".pill").first()).hasText("Sales alone");
        visit.look("activity");
        visit.page().goBack();
    }

    private static void close(Visit visit) {
        visit.press("Close it");
        assertThat(visit.page().getByText("Closed. Its figures are frozen.")).isVisible();
        visit.look("meeting-closed");
    }
}
