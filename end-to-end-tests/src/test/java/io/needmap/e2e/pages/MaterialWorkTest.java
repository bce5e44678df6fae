package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.needmap.e2e.field.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is decided about material with Sales: drafts are read, wishes are answered, claims are proven. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MaterialWorkTest {

    private static final String DRAFT = "Ten lines on the gauge";
    private static final String WISH = "I had the gauge's ten lines on one card";
    private static final String CLAIM = "Our gauge is read in one glance";

    private final Needmap needmap;
    private final Browser browser;
    private final FieldWork field;

    MaterialWorkTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
        this.field = new FieldWork(needmap.gateway(Role.MARKETING_OPS, Role.MARKETER));
    }

    @Test
    void aDraftIsReadByTwoRegionsBeforeItIsFinal() {
        field.rep("Pages reader one", field.region("PAGES-V", "Europe/Oslo"));
        field.rep("Pages reader two", field.region("PAGES-W", "Europe/Oslo"));
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            var page = visit.page();
            visit.go("/materials");
            visit.put(page.getByLabel("Title"), DRAFT);
            visit.choose(page.getByLabel("State"), "A draft");
            visit.press("Add it");
            visit.press("Submit");
            visit.press("Approve");
            assertThat(page.locator(".notice.refused")).isVisible();
            review(visit, "Pages reader one", "I would use it as it is", "Line four sells it.");
            review(visit, "Pages reader two", "I would use it with changes", "Shorter, please.");
            visit.look("material-reviewed");
            visit.go("/materials/drafts");
            var row = page.locator(".draft-list tr").filter(new FilterOptions().setHasText(DRAFT));
            assertThat(row).containsText("2 of 2 would use it, 2 regions");
            assertThat(row.locator("q")).isVisible();
            visit.lookTwice("drafts");
            visit.act(row.locator("a"));
            visit.press("Approve");
            visit.press("Publish");
            assertThat(page.locator(".pill").first()).hasText("Published");
        }
    }

    @Test
    void aWishIsAnsweredAndWhoWishedReadsIt() {
        try (var rep = Visit.of(browser, needmap, Role.REP, ColorScheme.LIGHT)) {
            rep.go("/materials/requests");
            rep.put(rep.page().locator("[name=wish]"), WISH);
            rep.press("Ask");
            var mine = rep.page().locator(".wishes > li").filter(new FilterOptions().setHasText(WISH));
            assertThat(mine).hasCount(1);
            try (var visit = Visit.of(browser, needmap, Role.MARKETER, ColorScheme.DARK)) {
                answer(visit);
            }
            rep.go("/materials/requests?state=ANSWERED");
            assertThat(mine.locator(".answered")).containsText("The card is being cut");
        }
    }

    @Test
    void aClaimIsSubstantiatedByFourTestsWithEvidence() {
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            var page = visit.page();
            visit.go("/interviews/people");
            visit.put(page.locator("form[action$=competitors] [name=name]"), "Pages Rival");
            visit.press("Add the competitor");
            visit.go("/materials/claims");
            visit.put(page.getByLabel("The sentence"), CLAIM);
            visit.press("Claim it");
            var claim = page.locator(".claim").filter(new FilterOptions().setHasText(CLAIM));
            assertThat(claim.locator(".pill")).not().hasText("Substantiated");
            checkAllCompetitors(visit, claim);
            evidence(visit, claim, "CREDIBLE", "Independent lab, report 14");
            evidence(visit, claim, "CREDIBLE", "Three plants that say so");
            evidence(visit, claim, "CREDIBLE", "Two more plants");
            evidence(visit, claim, "DELIVERABLE", "Signed off by the workshop");
            evidence(visit, claim, "DEFENSIBLE", "File 7, with the measurements");
            assertThat(claim.locator(".tests .pass")).hasCount(4);
            assertThat(claim.locator(".pill")).hasText("Substantiated");
            visit.lookTwice("claims-proven");
        }
    }

    private static void review(Visit visit, String rep, String verdict, String line) {
        var form = visit.page().locator("form[action$=reviews]");
        visit.choose(form.getByLabel("Rep"), rep);
        visit.choose(form.getByLabel("Verdict"), verdict);
        visit.put(form.getByLabel("The most useful line"), line);
        visit.press("Note the review");
        assertThat(visit.page().locator(".reviews")).containsText(line);
    }

    private static void answer(Visit visit) {
        visit.go("/materials/requests");
        var page = visit.page();
        var wish = page.locator(".wishes > li").filter(new FilterOptions().setHasText(WISH));
        visit.act(wish.locator("summary"));
        visit.choose(wish.getByLabel("How"), "No, and here");
        visit.put(wish.getByLabel("What we say"), "The card is being cut; nobody reads a second one.");
        visit.look("wish-answer");
        visit.act(wish.locator("form button"));
        assertThat(page.getByText("Answered.").first()).isVisible();
    }

    /** Other tests name competitors too: a claim is unique when each of them was checked. */
    private static void checkAllCompetitors(Visit visit, Locator claim) {
        var page = visit.page();
        var choice = claim.locator("form[action$=UNIQUE] [name=competitorId]");
        eventually(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(choice.locator("option").allTextContents())
                    .contains("Pages Rival");
        });
        var names = choice.locator("option").allTextContents();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            visit.act(claim.locator("summary").first());
            open(visit, claim, "UNIQUE");
            choice.selectOption(new SelectOption().setIndex(index));
            send(visit, claim, "UNIQUE", "Their catalogue, page " + i);
        }
    }

    private static void evidence(Visit visit, Locator claim, String test, String source) {
        visit.act(claim.locator("summary").first());
        open(visit, claim, test);
        send(visit, claim, test, source);
    }

    private static void open(Visit visit, Locator claim, String test) {
        visit.act(claim.locator("details.more:has(form[action$=" + test + "]) > summary"));
    }

    private static void send(Visit visit, Locator claim, String test, String source) {
        var form = claim.locator("form[action$=" + test + "]");
        visit.put(form.getByLabel("Source"), source);
        visit.put(form.getByLabel("Dated"), "2026-11-02");
        visit.act(form.locator("button"));
        assertThat(visit.page().getByText("Noted.").first()).isVisible();
    }
}
