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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guide, interview, inbox, map, material, match: until a hole is closed, without once touching a mouse. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class FieldLoopTest {

    private static final String ACTIVITY = "Count the standstills on the back of an envelope";
    private static final Transition STEP = new Transition("Pages first visit", "Pages trial agreed");

    private final Needmap needmap;
    private final Browser browser;
    private final FieldWork field;

    FieldLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
        this.field = new FieldWork(needmap.gateway(Role.MARKETING_OPS, Role.MARKETER));
    }

    @Test
    void isWalkedByKeyboardAlone() {
        var reps = reps();
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            adoptAGuide(visit);
            interview(visit);
            place(visit);
            heardByAll(reps);
            openTheHole(visit);
            addAndMatch(visit);
            seeItCovered(visit);
        }
    }

    private List<String> reps() {
        List<String> reps = new ArrayList<>();
        field.region("PAGES-N", "Europe/Berlin");
        field.region("PAGES-S", "Europe/Rome");
        for (int i = 0; i < 6; i++) {
            reps.add(field.rep("Pages rep " + i, i < 3 ? "PAGES-N" : "PAGES-S"));
        }
        return reps;
    }

    private static void adoptAGuide(Visit visit) {
        visit.go("/interviews/guides");
        var page = visit.page();
        var guide = page.locator("article").first();
        visit.enter(guide.locator("summary"));
        visit.type(guide.getByLabel("Called"), "Pages guide");
        visit.type(guide.getByLabel("From"), STEP.from());
        visit.type(guide.getByLabel("To", new Locator.GetByLabelOptions().setExact(true)), STEP.to());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first())
                .containsText("The guide is yours");
    }

    private static void interview(Visit visit) {
        var page = visit.page();
        visit.choose(page.getByLabel("With"), "Pages rep 0");
        visit.choose(page.getByLabel("By the guide"), "Pages guide");
        visit.enter(visit.button("Plan it"));
        assertThat(page.locator("h1")).hasText("Pages rep 0");
        visit.enter(visit.button("Start"));
        visit.type(page.getByLabel("What they do, in their words"), "I count the stops on an envelope, every visit.");
        visit.type(page.getByLabel("In short: the activity"), ACTIVITY);
        assertThat(page.locator("[data-probes] p").first()).isVisible();
        visit.type(page.getByLabel("How important, 1 to 5"), "5");
        visit.type(page.getByLabel("How well served, 1 to 5"), "1");
        visit.look("conduct");
        page.keyboard().press("Enter");
        assertThat(page.locator(".slot.full")).hasCount(1);
        visit.type(page.getByLabel("In their words").first(), "So that they see the figure themselves.");
        visit.type(page.getByLabel("The buyer now"), "guesses");
        visit.type(page.getByLabel("The buyer afterwards"), "has counted");
        page.keyboard().press("Enter");
        assertThat(page.locator(".goal")).hasCount(1);
        visit.enter(visit.button("Complete"));
        assertThat(page.getByText("Completed. What was said waits in the inbox."))
                .isVisible();
    }

    private static void place(Visit visit) {
        var page = visit.page();
        var mine = page.locator(".in-hand").filter(new Locator.FilterOptions().setHasText(ACTIVITY));
        eventually(() -> {
            visit.go("/inbox");
            var waiting = page.locator(".queue a").filter(new Locator.FilterOptions().setHasText("envelope"));
            if (waiting.count() > 0) {
                waiting.first().press("Enter");
            }
            assertThat(mine)
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(1_000));
        });
        visit.look("inbox");
        page.keyboard().press("n");
        assertThat(page.getByLabel("The common name")).isFocused();
        visit.type(page.getByLabel("The common name"), ACTIVITY);
        visit.type(page.getByLabel("The goal"), "The buyer has counted the loss");
        visit.choose(page.locator(".new-activity [name=relevance]"), "Relevant");
        visit.choose(page.locator(".new-activity [name=toolNeeded]"), "Yes");
        visit.enter(visit.button("Place on a new activity"));
        assertThat(page.getByText("Placed on a new activity.")).isVisible();
    }

    /** What six reps say in two quarters makes it a need, and the need a hole. */
    private void heardByAll(List<String> reps) {
        var api = needmap.gateway(Role.MARKETER);
        var found = new ArrayList<String>();
        api.forEach("/api/v1/activities?limit=200", activity -> {
            if (activity.path("name").asText().equals(ACTIVITY)) {
                found.add(activity.path("id").asText());
            }
        });
        for (int quartersAgo = 1; quartersAgo <= 2; quartersAgo++) {
            var guide = field.guide("Pages panel " + quartersAgo, STEP);
            for (var rep : reps) {
                var interview = field.interview(guide, rep, Quarters.middle(quartersAgo), STEP);
                var body = FieldWork.activityBody("count the standstills", STEP, 5, 1);
                body.put("activityId", found.get(0));
                var statement = field.say(interview, body).path("id").asText();
                field.goal(interview, statement, "So that the loss has a number.");
            }
        }
    }

    private static void openTheHole(Visit visit) {
        var page = visit.page();
        var hole = page.locator("#map .is-hole").filter(new Locator.FilterOptions().setHasText(ACTIVITY));
        eventually(() -> {
            visit.go("/map");
            org.assertj.core.api.Assertions.assertThat(hole.count()).isEqualTo(1);
        });
        for (int i = 0; i < 60 && !(boolean) hole.evaluate("it => it === document.activeElement"); i++) {
            page.keyboard().press("h");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#dh")).isFocused();
        assertThat(page.locator("#drawer blockquote").first()).isVisible();
        assertThat(page.locator("#drawer")).containsText("Consistency");
        visit.look("drawer");
        page.keyboard().press("Escape");
        assertThat(hole).isFocused();
    }

    private static void addAndMatch(Visit visit) {
        var page = visit.page();
        visit.go("/materials");
        visit.type(page.getByLabel("Title"), "The envelope, printed");
        visit.type(page.getByLabel("Verified on"), "");
        visit.enter(visit.button("Add it"));
        assertThat(page.locator("h1")).hasText("The envelope, printed");
        visit.choose(page.getByLabel("Activity").first(), ACTIVITY);
        visit.type(page.getByLabel("Because").first(), "It is what they draw by hand.");
        visit.enter(visit.button("Match it"));
        assertThat(page.getByText("Matched. Coverage and holes follow in a moment."))
                .isVisible();
        visit.look("material");
    }

    private static void seeItCovered(Visit visit) {
        var page = visit.page();
        eventually(() -> {
            visit.go("/map");
            org.assertj.core.api.Assertions.assertThat(page.locator("#map .is-have")
                            .filter(new Locator.FilterOptions().setHasText(ACTIVITY))
                            .count())
                    .isEqualTo(1);
        });
        page.locator("#find").fill("standstills");
        page.keyboard().press("Enter");
        page.waitForURL("**find=standstills**");
        assertThat(page.locator("#map [data-card]:not(.dim)")).hasCount(1);
    }
}
