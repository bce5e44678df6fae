package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is decided about material with Sales: drafts are read, wishes are answered, claims are proven. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MaterialWorkTest {

    private static final String DRAFT = "Ten lines on the gauge";
    private static final String WISH = "I had the gauge's ten lines on one card";
    private static final String OTHER_WISH = "I had those ten lines in print";
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
    void whatIsProposedIsConfirmedOrRejectedAndWhatServesNobodySetAside() {
        var activity = "Weigh the pallet twice before it is loaded";
        needmap.gateway(Role.MARKETER)
                .post("/api/v1/activities", Map.of("name", activity, "goal", "The driver trusts the weight"));
        var catalogue = new Catalogue(needmap);
        catalogue.published("Weigh the pallet twice before loading");
        catalogue.published("Weigh the loaded pallet before the driver leaves");
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            var page = visit.page();
            var fits = page.locator(".pairs > li").filter(new FilterOptions().setHasText("twice before loading"));
            var not = page.locator(".pairs > li").filter(new FilterOptions().setHasText("the driver leaves"));
            visit.eventually(() -> {
                visit.go("/materials/matches");
                visit.press("Look for more");
                org.assertj.core.api.Assertions.assertThat(fits.count() * not.count())
                        .isPositive();
            });
            visit.look("matches");
            visit.act(fits.first().getByText("Confirm"));
            assertThat(page.locator(".notice.done")).containsText("Confirmed. It counts now.");
            var leaf = not.first().locator("a").first().getAttribute("href");
            visit.act(not.first().locator("summary"));
            visit.put(not.first().getByLabel("Why it does not"), "It is for the driver, not for the buyer");
            visit.act(not.first().locator("details button"));
            assertThat(page.locator(".notice.done")).containsText("Rejected. It is not proposed again.");
            setAside(visit, leaf);
        }
    }

    private static void setAside(Visit visit, String material) {
        var page = visit.page();
        visit.go(material);
        visit.act(page.getByText("Set it aside…"));
        visit.put(page.getByLabel("Why it serves nobody"), "Drivers are not ours");
        visit.act(page.locator("form[action$=set-aside] button"));
        assertThat(page.locator(".notice.done")).containsText("Set aside. Honest, not wasted.");
        assertThat(page.getByText("Set aside: Drivers are not ours")).isVisible();
    }

    @Test
    void aWishIsAnsweredAndWhoWishedReadsIt() {
        new Catalogue(needmap).published("The gauge's ten lines, on a card");
        try (var rep = Visit.of(browser, needmap, Role.REP, ColorScheme.LIGHT)) {
            var mine = wish(rep, WISH);
            var served = wish(rep, OTHER_WISH);
            try (var visit = Visit.of(browser, needmap, Role.MARKETER, ColorScheme.DARK)) {
                answer(visit);
                answerWithMaterial(visit);
            }
            rep.go("/materials/requests?state=ANSWERED");
            assertThat(mine.locator(".answered")).containsText("The card is being cut");
            rep.act(served.getByText("The material"));
            assertThat(rep.page().locator("h1")).hasText("The gauge's ten lines, on a card");
        }
    }

    private static Locator wish(Visit rep, String words) {
        rep.go("/materials/requests");
        rep.put(rep.page().locator("[name=wish]"), words);
        rep.press("Ask");
        var mine = rep.page().locator(".wishes > li").filter(new FilterOptions().setHasText(words));
        assertThat(mine).hasCount(1);
        return mine;
    }

    private static void answerWithMaterial(Visit visit) {
        var page = visit.page();
        var wish = page.locator(".wishes > li").filter(new FilterOptions().setHasText(OTHER_WISH));
        visit.act(wish.locator("summary"));
        visit.choose(wish.getByLabel("How"), "There is material for it");
        visit.choose(wish.getByLabel("Which material"), "The gauge's ten lines, on a card");
        visit.put(wish.getByLabel("What we say"), "It is there already.");
        visit.act(wish.locator("form button"));
        assertThat(page.getByText("Answered.").first()).isVisible();
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
            challenge();
            visit.eventually(() -> {
                page.reload();
                assertThat(claim.locator(".pitches")).containsText("We read it faster");
            });
            assertThat(claim.locator(".pill")).hasText("Challenged");
            visit.act(claim.getByText("Answer the challenge"));
            visit.put(claim.getByLabel("What we answer"), "Theirs takes two glances: report 14.");
            visit.look("claims-challenged");
            visit.press("Answer it");
            assertThat(page.locator(".notice.done")).containsText("Answered.");
            assertThat(claim.locator(".answered")).containsText("Theirs takes two glances: report 14.");
            assertThat(claim.locator(".pill")).hasText("Substantiated");
        }
    }

    /** A rep hears a rival contest the claim. */
    private void challenge() {
        var api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        var rep = field.rep("Pages who heard a rival", field.region("PAGES-X", "Europe/Oslo"));
        var step = new Transition("Pages offer", "Pages order");
        var interview = field.interview(field.guide("Pages rivals", step), rep, Quarters.middle(1), step);
        field.say(
                interview,
                Map.of(
                        "kind", "COMPETITOR_PITCH",
                        "quote", "They say that they read it faster.",
                        "competitorId", idOf(api, "competitors", "name", "Pages Rival"),
                        "line", "We read it faster",
                        "claimId", idOf(api, "claims", "text", CLAIM)));
    }

    private static String idOf(NeedmapApi api, String collection, String field, String value) {
        var found = new ArrayList<String>();
        api.forEach("/api/v1/" + collection + "?limit=200", one -> {
            if (one.path(field).asText().equals(value)) {
                found.add(one.path("id").asText());
            }
        });
        return found.get(0);
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
        visit.eventually(() -> {
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
