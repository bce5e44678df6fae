package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ride-along is told from a phone that loses its network: nothing is lost, and nothing is counted twice. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class RideAlongTest {

    private final Needmap needmap;
    private final Browser browser;

    RideAlongTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void survivesALostConnection() {
        var api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        var field = new FieldWork(api);
        field.region("PAGES-R", "Europe/Madrid");
        var rep = field.rep("Pages road rep", "PAGES-R");
        try (var visit = Visit.byPhone(browser, needmap, Role.MARKETER)) {
            visit.go("/interviews/ride-along");
            var page = visit.page();
            visit.look("phone-ride-along");
            page.getByLabel("With").selectOption(rep);
            assertThat(page.locator("small[data-zone]")).hasText("Europe/Madrid");
            page.getByLabel("When, by the rep’s clock").fill("2026-07-01T09:15");
            page.getByLabel("Calls made").fill("4");
            page.getByLabel("Activity 1").fill("Hand the supervisor a card and a pencil");
            page.getByLabel("An objection").fill("Our stops are not that expensive.");
            page.reload();
            assertThat(page.getByLabel("An objection")).hasValue("Our stops are not that expensive.");
            visit.context().setOffline(true);
            visit.press("Send it");
            assertThat(page.getByText("waits on this phone")).isVisible();
            visit.forgive();
            visit.context().setOffline(false);
            eventually(() -> assertThat(
                            api.get("/api/v1/interviews?limit=10&repId=" + rep).path("items"))
                    .hasSize(1));
            assertThat(page.locator("[data-unsent]")).isHidden();
            var met = api.get("/api/v1/interviews?limit=10&repId=" + rep)
                    .path("items")
                    .get(0);
            assertThat(met.path("conductedAt").asText()).isEqualTo("2026-07-01T07:15:00Z");
            visit.go("/interviews/" + met.path("id").asText());
            assertThat(page.getByText("1 Jul, 09:15 (Europe/Madrid)")).isVisible();
        }
    }

    @Test
    void whatIsRefusedOrComesTooLateIsKeptAndSaysWhy() {
        var api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        var field = new FieldWork(api);
        field.region("PAGES-K", "Europe/Madrid");
        var rep = field.rep("Pages kept rep", "PAGES-K");
        try (var visit = Visit.byPhone(browser, needmap, Role.MARKETING_OPS)) {
            visit.go("/interviews/ride-along");
            var page = visit.page();
            page.getByLabel("With").selectOption(rep);
            page.getByLabel("Activity 1").fill("Count the stops with the shift leader");
            page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("");
            visit.press("Send it");
            assertThat(page.locator(".notice.refused")).isVisible();
            assertThat(page.locator("label:has([name=from]) .fault")).isVisible();
            visit.forgive();
            assertThat(page.getByLabel("Activity 1")).hasValue("Count the stops with the shift leader");
            page.locator("[name=from]").fill("First visit");
            visit.context().clearCookies();
            visit.press("Send it");
            assertThat(page.getByText("You were away too long")).isVisible();
            visit.go("/sign-in");
            page.locator("button[value=MARKETING_OPS]").click();
            visit.go("/interviews/ride-along");
            assertThat(page.getByLabel("Activity 1")).hasValue("Count the stops with the shift leader");
            visit.press("Send it");
            assertThat(page.getByText("Count the stops with the shift leader").first())
                    .isVisible();
            assertThat(api.get("/api/v1/interviews?limit=10&repId=" + rep).path("items"))
                    .hasSize(1);
            keepsWhatAnyFormWasFilledInWith(visit);
        }
    }

    private static void keepsWhatAnyFormWasFilledInWith(Visit visit) {
        visit.go("/interviews/people");
        var region = visit.page().locator("form[action='/interviews/regions']");
        region.locator("[name=code]").fill("PAGES-T");
        region.locator("[name=name]").fill("Kept region");
        region.locator("[name=timeZone]").fill("Nowhere/At_all");
        visit.press("Add the region");
        assertThat(visit.page().locator(".notice.refused")).isVisible();
        assertThat(region.locator("label:has([name=timeZone]) .fault")).containsText("Europe/Berlin");
        visit.forgive();
        assertThat(region.locator("[name=name]")).hasValue("Kept region");
        region.locator("[name=timeZone]").fill("Europe/Madrid");
        visit.press("Add the region");
        assertThat(visit.page().locator(".notice.done")).isVisible();
        assertThat(region.locator("[name=name]")).hasValue("");
    }
}
