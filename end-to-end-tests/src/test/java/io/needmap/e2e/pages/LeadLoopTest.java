package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a rep wants to know becomes a question, a list becomes names, a name becomes a lead with a call brief. By mouse. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class LeadLoopTest {

    private static final Transition CALL = new Transition("Pages name", "Pages call");
    private static final String QUESTION = "Who signs for maintenance, by the pages?";

    private final Needmap needmap;
    private final Browser browser;
    private final FieldWork field;

    LeadLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
        this.field = new FieldWork(needmap.gateway(Role.MARKETING_OPS, Role.MARKETER));
    }

    @Test
    void isClickedThroughByMouse(@TempDir Path folder) throws IOException {
        informationNeed();
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            criterion(visit);
            var file = list(folder);
            tryAndLoad(visit, file);
            answerAndQualify(visit);
        }
    }

    private void informationNeed() {
        field.region("PAGES-L", "Europe/Paris");
        var rep = field.rep("Pages lead rep", "PAGES-L");
        var interview = field.interview(field.guide("Pages calls", CALL), rep, Quarters.middle(1), CALL);
        field.say(
                interview,
                Map.of(
                        "kind", "INFORMATION_NEED",
                        "quote", "Otherwise I spend three visits being liked by the wrong person.",
                        "know", "who signs for maintenance",
                        "why", "I go to the one who signs",
                        "ifYes", "I ask for that person",
                        "ifNo", "I find out first"));
    }

    private static void criterion(Visit visit) {
        var page = visit.page();
        eventually(() -> {
            visit.go("/leads/criteria");
            org.assertj.core.api.Assertions.assertThat(
                            page.getByText("three visits being liked").count())
                    .isPositive();
        });
        page.getByText("three visits being liked").click();
        page.getByLabel("Code").fill("PAGES_SIGNS");
        page.getByLabel("The question").fill(QUESTION);
        page.getByLabel("Why").fill("The call goes to the one who signs");
        page.getByLabel("A yes changes").fill("we ask for that person");
        page.getByLabel("A no changes").fill("we find out first");
        page.locator("[name=answerType]").selectOption("TEXT");
        visit.press("Draft it");
        visit.press("Activate " + QUESTION);
        assertThat(page.getByText("In use now.")).isVisible();
        visit.look("criteria");
    }

    private static Path list(Path folder) throws IOException {
        return Files.writeString(folder.resolve("pages.csv"), """
            external_id,first_name,last_name,email,company
            pages-1,Ottmar,Pagesperson,ottmar@pages.example,Lindau Pages Mill
            pages-2,Berta,Pagesperson,berta@pages.example,Brack Pages Foods
            """);
    }

    private static void tryAndLoad(Visit visit, Path file) {
        var page = visit.page();
        visit.go("/leads/lists/new");
        fill(visit, file);
        visit.press("Try it");
        assertThat(page.getByText("A trial: nothing was written.")).isVisible();
        page.getByText("Load it now").click();
        page.locator("input[type=file]").setInputFiles(file);
        assertThat(page.getByLabel("Called")).hasValue("Pages show");
        visit.look("list-form");
        visit.press("Load it");
        assertThat(page.locator(".figures")).containsText("Created");
        visit.look("list");
    }

    private static void fill(Visit visit, Path file) {
        var page = visit.page();
        page.locator("input[type=file]").setInputFiles(file);
        page.getByLabel("Kind of source").selectOption("TRADE_SHOW");
        page.getByLabel("Called").fill("Pages show");
        page.getByLabel("On", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("2026-09-14");
        page.getByLabel("Consent").fill("Badge scan with a signed form");
    }

    private static void answerAndQualify(Visit visit) {
        var page = visit.page();
        visit.go("/leads/names?find=ottmar@pages.example");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Ottmar Pagesperson"))
                .click();
        assertThat(page.locator("h1")).hasText("Ottmar Pagesperson");
        visit.look("lead");
        var open = page.locator(".know .ask form");
        for (int left = open.count(); left > 0; left--) {
            answer(open.first());
            assertThat(open).hasCount(left - 1);
        }
        visit.press("Qualify");
        assertThat(page.getByText("Done: qualify.")).isVisible();
        page.getByText("Call brief").click();
        assertThat(page.locator(".know")).not().hasCount(0);
        visit.look("brief");
        visit.go("/leads");
        assertThat(page.locator(".lead").filter(new Locator.FilterOptions().setHasText("Ottmar")))
                .hasCount(1);
        visit.look("leads");
    }

    private static void answer(Locator form) {
        var input = form.locator("input[name=value]");
        if (input.count() > 0) {
            var type = input.getAttribute("type");
            input.fill("number".equals(type) ? "12" : "date".equals(type) ? "2027-01-15" : "the plant manager");
        }
        form.locator("button").click();
    }
}
