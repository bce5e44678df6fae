package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page: accessible in light and dark, no error in the console, as wide as a phone, alive without script. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class EveryPageTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/map",
            "/inbox",
            "/inbox?state=PARKED",
            "/interviews",
            "/interviews/questions",
            "/interviews/guides",
            "/interviews/people",
            "/interviews/ride-along",
            "/needs",
            "/materials",
            "/materials/matches",
            "/materials/drafts",
            "/materials/road-map",
            "/materials/requests",
            "/materials/claims",
            "/leads",
            "/leads/names",
            "/leads/criteria",
            "/leads/questions",
            "/leads/hand-over",
            "/leads/duplicates",
            "/leads/duplicates?state=MERGED",
            "/leads/lists/new",
            "/weekly/all",
            "/api-docs");

    private final Needmap needmap;
    private final Browser browser;

    EveryPageTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void isAccessibleInBothSchemesAndFitsAPhone() {
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            for (var path : PAGES) {
                visit.go(path);
                visit.lookTwice("page" + path.replaceAll("\\W+", "-"));
                visit.fitsAPhone();
            }
        }
    }

    @Test
    void worksWithoutScript() {
        try (var visit = Visit.withoutScript(browser, needmap, Role.MARKETING_OPS)) {
            for (var path : PAGES) {
                visit.go(path);
                assertThat(visit.page().locator("h1").first()).isAttached();
            }
            visit.go("/map?find=nothing+like+this");
            assertThat(visit.page().getByText("activities match")).isVisible();
            visit.go("/interviews/questions");
            visit.page().getByLabel("The question").fill("What material do you want?");
            visit.press("Check the words");
            assertThat(visit.page().locator(".findings li").first()).isVisible();
        }
    }

    @Test
    void showsARepAndAnAuditorWhatTheyMaySee() {
        for (var role : List.of(Role.REP, Role.SALES_MANAGER, Role.AUDITOR)) {
            try (var visit = Visit.of(browser, needmap, role, ColorScheme.LIGHT)) {
                for (var path :
                        List.of("/map", "/inbox", "/interviews", "/needs", "/materials", "/leads", "/weekly/all")) {
                    visit.go(path);
                    assertThat(visit.page().locator("h1").first()).isAttached();
                }
                visit.go("/materials");
                assertThat(visit.page().getByText("Add it").count()).isZero();
            }
        }
    }
}
