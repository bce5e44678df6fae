package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page: accessible in light and dark, no error in the console, as wide as a phone, alive without script. */
@Order(4)
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
            "/materials/outcomes",
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

    /** Where a page of one thing is found: on which list, by which link. */
    private static final Map<String, String> OF_ONE = Map.of(
            "/map", "#map [data-card]",
            "/materials", "main table a[href^='/materials/0']",
            "/interviews", ".rows a[href^='/interviews/0']",
            "/leads", "a[href^='/leads/lists/0']",
            "/leads/names", "main a[href^='/leads/0']",
            "/weekly/all", "main table a[href^='/weekly/0']");

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
            for (var path : ofOne(visit)) {
                visit.go(path);
                visit.lookTwice("one" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-"));
                visit.fitsAPhone();
            }
        }
    }

    /** One page of each kind that shows one thing. */
    private static List<String> ofOne(Visit visit) {
        var paths = new ArrayList<String>();
        OF_ONE.forEach((list, link) -> {
            visit.go(list);
            paths.add(visit.page().locator(link).first().getAttribute("href"));
        });
        paths.stream()
                .filter(path -> path.matches("/leads/[0-9a-f-]{36}"))
                .findFirst()
                .ifPresent(lead -> paths.add(lead + "/brief"));
        assertThat(paths).hasSize(OF_ONE.size() + 1).doesNotContainNull();
        return paths;
    }

    @Test
    void worksWithoutScript() {
        try (var visit = Visit.withoutScript(browser, needmap, Role.MARKETING_OPS)) {
            for (var path : PAGES) {
                visit.go(path);
                assertThat(visit.page().locator("h1").first()).isAttached();
            }
            for (var path : ofOne(visit)) {
                visit.go(path);
                assertThat(visit.page().locator("h1, h2").first()).isAttached();
            }
            visit.go("/map?find=nothing+like+this");
            assertThat(visit.page().getByText("activities match")).isVisible();
            visit.go("/interviews/questions");
            visit.page().getByLabel("The question").fill("What material do you want?");
            visit.press("Check the words");
            assertThat(visit.page().locator(".findings li").first()).isVisible();
            assertThat(visit.page().getByLabel("The question")).hasValue("What material do you want?");
            givesARefusedFormBack(visit);
        }
    }

    private static void givesARefusedFormBack(Visit visit) {
        visit.go("/interviews/people");
        var region = visit.page().locator("form[action='/interviews/regions']");
        region.locator("[name=code]").fill("PAGES-U");
        region.locator("[name=name]").fill("Given back");
        region.locator("[name=timeZone]").fill("Nowhere/At_all");
        visit.press("Add the region");
        assertThat(region.locator("label:has([name=timeZone]) .fault")).isVisible();
        assertThat(region.locator("[name=name]")).hasValue("Given back");
        visit.forgive();
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        try (var visit = Visit.of(browser, needmap, Role.MARKETER, ColorScheme.LIGHT)) {
            for (var path : List.of("/nowhere", "/map/activities/00000000-0000-7000-8000-000000000001")) {
                visit.go(path);
                visit.forgive();
                assertThat(visit.page().locator("h1")).hasText("There is nothing here");
                visit.lookTwice("nothing-here");
                visit.fitsAPhone();
                assertThat(visit.link("To the map")).isVisible();
            }
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
