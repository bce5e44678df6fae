package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A meeting is planned, opened, decides an activity, and the map has changed with it. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MeetingLoopTest {

    private static final String ACTIVITY = "Walk the night shift, by the pages";

    private final Needmap needmap;
    private final Browser browser;

    MeetingLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void aDecisionChangesTheMap() {
        var api = needmap.gateway(Role.MARKETER);
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        api.post("/api/v1/activities", Map.of("name", ACTIVITY, "buyingStageId", stage));
        try (var visit = Visit.of(browser, needmap, Role.MARKETER, ColorScheme.DARK)) {
            plan(visit);
            decide(visit);
            seeItOnTheMap(visit);
            close(visit);
        }
    }

    private static void plan(Visit visit) {
        visit.go("/weekly/all");
        visit.look("weekly-all");
        visit.press("Plan it");
        assertThat(visit.page().getByText("Planned. The agenda fills by itself."))
                .isVisible();
        visit.press("Open the meeting");
        assertThat(visit.page().getByText("The meeting is open.")).isVisible();
    }

    private static void decide(Visit visit) {
        var page = visit.page();
        var point = page.locator(".points > li").filter(new Locator.FilterOptions().setHasText(ACTIVITY));
        eventually(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(point.count()).isEqualTo(1);
        });
        point.locator("summary").click();
        point.getByLabel("We decide").fill("The night shift is Sales' own");
        point.getByLabel("Does it need a tool?").selectOption("SALES_OWNS");
        point.getByLabel("Because").fill("Nothing printed survives a night shift");
        point.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Decided. The map has changed with it.")).isVisible();
        visit.look("meeting");
    }

    private static void seeItOnTheMap(Visit visit) {
        visit.page().getByText("on the map").first().click();
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
