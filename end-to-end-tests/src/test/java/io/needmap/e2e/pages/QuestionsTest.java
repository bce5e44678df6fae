package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question that is never to be asked is refused, and so is what says the same, each time with what to ask instead. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class QuestionsTest {

    private static final String NEVER = "Which of our brochures should have a blue cover?";
    private static final String RATHER = "What did you hand over last, and what became of it?";

    private final Needmap needmap;
    private final Browser browser;

    QuestionsTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void neverAskedMeansRefusedWithWhatToAskInstead() {
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            var page = visit.page();
            visit.go("/interviews/questions");
            visit.put(page.getByLabel("The question"), NEVER);
            visit.put(page.getByLabel("Why we ask"), "To choose the cover");
            visit.put(page.getByLabel("What it decides"), "The next print run");
            visit.press("Keep as a draft");
            assertThat(page.locator(".notice.done")).containsText("Kept as a draft.");
            var mine = page.locator(".bank > li").filter(new FilterOptions().setHasText(NEVER));
            try (var other = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
                other.go("/interviews/questions");
                neverAsk(visit);
                assertThat(mine).containsText("Rather: " + RATHER);
                other.act(other.page()
                        .locator(".bank > li")
                        .filter(new FilterOptions().setHasText(NEVER))
                        .locator("form[action$=activate] button"));
                assertThat(other.page().locator(".notice.refused")).isVisible();
                assertThat(other.page().locator(".bank")).containsText("Rather: " + RATHER);
            }
            page.getByLabel("The question").fill("Which of our brochures should have the blue cover?");
            assertThat(page.locator(".findings")).containsText("Rather: " + RATHER);
            visit.look("questions-never-ask");
        }
    }

    @Test
    void aDoubleClickIsOneClickAndAHeldKeyIsOnePress() {
        var text = "Which stop of a line do you measure first, and why that one?";
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            var page = visit.page();
            visit.go("/interviews/questions");
            visit.put(page.getByLabel("The question"), text);
            visit.put(page.getByLabel("Why we ask"), "To know what is measured");
            visit.put(page.getByLabel("What it decides"), "What a calculator asks for");
            visit.press("Keep as a draft");
            assertThat(page.locator(".notice.done")).containsText("Kept as a draft.");
            page.locator(".bank > li")
                    .filter(new FilterOptions().setHasText(text))
                    .locator("form[action$=activate] button")
                    .dblclick();
            assertThat(page.locator(".notice.done")).containsText("In use now.");
            page.evaluate("""
                    () => {
                      const main = document.querySelector("main");
                      main.innerHTML = "<form action='/needs'><button data-key='z'>Needs</button></form><p></p>";
                      main.querySelector("form").addEventListener("submit", event => {
                        event.preventDefault();
                        main.querySelector("p").append("sent.");
                      });
                      for (const repeat of [false, true, true])
                        main.dispatchEvent(new KeyboardEvent("keydown", { key: "z", repeat, bubbles: true }));
                    }""");
            assertThat(page.locator("main p")).hasText("sent.");
        }
    }

    private static void neverAsk(Visit visit) {
        var mine = visit.page().locator(".bank > li").filter(new FilterOptions().setHasText(NEVER));
        visit.act(mine.locator("summary"));
        visit.put(mine.getByLabel("Why nobody should ask it"), "It brings a taste, not a need");
        visit.put(mine.getByLabel("Rather ask"), RATHER);
        visit.act(mine.locator("details button"));
        assertThat(visit.page().locator(".notice.done")).containsText("The linter knows its paraphrases now.");
    }
}
