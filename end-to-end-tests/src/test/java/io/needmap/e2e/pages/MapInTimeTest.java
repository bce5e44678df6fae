package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map as it was, and the map that moves while somebody looks at it. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MapInTimeTest {

    private static final String ACTIVITY = "Show the meter, while somebody looks";

    private final Needmap needmap;
    private final Browser browser;

    MapInTimeTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void showsThePastAndSaysWhenThePresentMoved() {
        try (var visit = Visit.by(Hand.MOUSE, browser, needmap, Role.MARKETER)) {
            var page = visit.page();
            var card = page.locator("#map [data-card]").filter(new Locator.FilterOptions().setHasText(ACTIVITY));
            openAMapWithAPast(visit);
            addAnActivity();
            isToldThatTheMapMoved(visit);
            visit.act(visit.link("Show the new one"));
            assertThat(card).isVisible();
            goBackInTime(page);
            assertThat(page.locator(".found")).containsText("The map as it stood on");
            assertThat(card).hasCount(0);
            visit.look("map-past");
            visit.act(visit.link("Back to now"));
            assertThat(card).isVisible();
        }
    }

    /** Alignment is assessed when published material comes: the slider reaches as far back as the first time. */
    private void openAMapWithAPast(Visit visit) {
        var api = needmap.gateway(Role.MARKETING_OPS);
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        api.post("/api/v1/activities", Map.of("name", "Open the meter's door", "buyingStageId", stage));
        new Catalogue(needmap).published("The meter, in one page");
        visit.eventually(() -> {
            visit.go("/map");
            org.assertj.core.api.Assertions.assertThat(
                            visit.page().locator("[data-time]").count())
                    .isEqualTo(1);
        });
    }

    private void addAnActivity() {
        var api = needmap.gateway(Role.MARKETER);
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        api.post("/api/v1/activities", Map.of("name", ACTIVITY, "buyingStageId", stage));
    }

    /** The page looks now and then, and whenever somebody comes back to it. */
    private static void isToldThatTheMapMoved(Visit visit) {
        var page = visit.page();
        var notice = page.locator("[data-pulse]");
        visit.eventually(() -> {
            page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            org.assertj.core.api.Assertions.assertThat(notice.isVisible()).isTrue();
        });
        assertThat(notice).containsText("The map has moved since you opened it.");
    }

    private static void goBackInTime(Page page) {
        page.locator("[data-time]").focus();
        page.keyboard().press("Home");
        page.waitForURL("**at=**");
    }
}
