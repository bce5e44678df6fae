package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
        }
    }
}
