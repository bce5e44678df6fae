package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.token.Role;
import java.util.ArrayList;
import java.util.List;

/** Guide, interview, inbox, map, material, match, until a hole is closed: each step as somebody does it on the pages. */
final class FieldLoop {

    private final Needmap needmap;
    private final FieldWork field;
    private final Visit visit;
    private final Page page;
    private final String word;
    private final String activity;
    private final Transition step;

    FieldLoop(Needmap needmap, Visit visit, Hand hand) {
        this.needmap = needmap;
        this.field = new FieldWork(needmap.gateway(Role.MARKETING_OPS, Role.MARKETER));
        this.visit = visit;
        this.page = visit.page();
        this.word = hand.word();
        this.activity = "Count the standstills on the back of an envelope, by " + word;
        this.step = new Transition("Pages first visit " + word, "Pages trial agreed " + word);
    }

    /** Six reps in two regions, the first of which are there already when a person added them. */
    List<String> reps(String... regions) {
        List<String> reps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reps.add(field.rep("Pages rep %s %d".formatted(word, i), regions[i / 3]));
        }
        return reps;
    }

    /** Two regions. */
    String[] regions() {
        var code = "PAGES-" + word.toUpperCase(java.util.Locale.ROOT);
        return new String[] {field.region(code + "-N", "Europe/Berlin"), field.region(code + "-S", "Europe/Rome")};
    }

    void adoptAGuide() {
        visit.go("/interviews/guides");
        var guide = page.locator("article").first();
        visit.act(guide.locator("summary"));
        visit.put(guide.getByLabel("Called"), "Pages guide " + word);
        visit.put(guide.getByLabel("From"), step.from());
        visit.put(guide.getByLabel("To", new Locator.GetByLabelOptions().setExact(true)), step.to());
        visit.act(guide.locator("form button"));
        assertThat(page.getByText("The guide is yours. Plan an interview with it."))
                .isVisible();
    }

    void interview(String rep) {
        visit.choose(page.getByLabel("With"), rep);
        visit.choose(page.getByLabel("By the guide"), "Pages guide " + word);
        visit.press("Plan it");
        assertThat(page.locator("h1")).hasText(rep);
        visit.press("Start");
        visit.put(page.getByLabel("What they do, in their words"), "I count the stops on an envelope, every visit.");
        visit.put(page.getByLabel("In short: the activity"), activity);
        assertThat(page.locator("[data-probes] p").first()).isVisible();
        visit.put(page.getByLabel("How important, 1 to 5"), "5");
        visit.put(page.getByLabel("How well served, 1 to 5"), "1");
        visit.look("conduct");
        visit.press("Note it");
        assertThat(page.locator(".slot.full")).hasCount(1);
        visit.put(page.getByLabel("In their words").first(), "So that they see the figure themselves.");
        visit.put(page.getByLabel("The buyer now"), "guesses");
        visit.put(page.getByLabel("The buyer afterwards"), "has counted");
        visit.press("Note the goal");
        assertThat(page.locator(".goal")).hasCount(1);
        visit.press("Complete");
        assertThat(page.getByText("Completed. What was said waits in the inbox."))
                .isVisible();
    }

    void place() {
        takeInHand();
        visit.look("inbox");
        page.keyboard().press("n");
        assertThat(page.getByLabel("The common name")).isFocused();
        visit.put(page.getByLabel("The common name"), activity);
        visit.put(page.getByLabel("The goal"), "The buyer has counted the loss");
        visit.choose(page.locator(".new-activity [name=relevance]"), "Relevant");
        visit.choose(page.locator(".new-activity [name=toolNeeded]"), "Yes");
        visit.press("Place on a new activity");
        assertThat(page.getByText("Placed on a new activity.")).isVisible();
    }

    /** What another rep says in the same words is placed by the key of the suggestion. */
    void placeAsSuggested(String rep) {
        var guide = field.guide("Pages likeness " + word, step);
        field.say(field.interview(guide, rep, Quarters.middle(1), step), FieldWork.activityBody(activity, step, 4, 2));
        takeInHand();
        var likely = page.locator(".choice").filter(new Locator.FilterOptions().setHasText(activity));
        assertThat(likely.locator("small")).containsText("% alike");
        page.keyboard().press(likely.getAttribute("data-key"));
        assertThat(page.locator(".notice.done")).hasText("Placed.");
    }

    private void takeInHand() {
        var mine = page.locator(".in-hand .noted").filter(new Locator.FilterOptions().setHasText(activity));
        visit.eventually(() -> {
            visit.go("/inbox");
            var waiting = page.locator(".queue a").filter(new Locator.FilterOptions().setHasText("envelope"));
            if (mine.count() == 0 && waiting.count() > 0) {
                visit.act(waiting.first());
            }
            assertThat(mine).isVisible();
        });
    }

    /** What six reps say in two quarters makes it a need, and the need a hole. */
    void heardByAll(List<String> reps) {
        var found = new ArrayList<String>();
        needmap.gateway(Role.MARKETER).forEach("/api/v1/activities?limit=200", one -> {
            if (one.path("name").asText().equals(activity)) {
                found.add(one.path("id").asText());
            }
        });
        for (int quartersAgo = 1; quartersAgo <= 2; quartersAgo++) {
            var guide = field.guide("Pages panel %s %d".formatted(word, quartersAgo), step);
            for (var rep : reps) {
                var interview = field.interview(guide, rep, Quarters.middle(quartersAgo), step);
                var body = FieldWork.activityBody("count the standstills", step, 5, 1);
                body.put("activityId", found.get(0));
                var statement = field.say(interview, body).path("id").asText();
                field.goal(interview, statement, "So that the loss has a number.");
            }
        }
    }

    /** The hole on the board, as soon as it is there. */
    Locator seeTheHole() {
        var hole = page.locator("#map .is-hole").filter(new Locator.FilterOptions().setHasText(activity));
        visit.eventually(() -> {
            visit.go("/map");
            org.assertj.core.api.Assertions.assertThat(hole.count()).isEqualTo(1);
        });
        return hole;
    }

    void lookIntoTheDrawer(Locator hole) {
        assertThat(page.locator("#dh")).isFocused();
        assertThat(page.locator("#drawer blockquote").first()).isVisible();
        assertThat(page.locator("#drawer")).containsText("Consistency");
        visit.look("drawer");
        page.keyboard().press("Escape");
        assertThat(hole).isFocused();
    }

    /** Somebody takes the hole: it stands on the road map with a name and a quarter. */
    void putItOnTheRoadMap(Locator hole) {
        visit.act(hole);
        var drawer = page.locator("#drawer");
        visit.act(drawer.getByText("Put it on the road map"));
        visit.put(drawer.getByLabel("Who makes it"), "Marta");
        visit.put(drawer.getByLabel("By quarter"), "2027-Q1");
        visit.act(drawer.getByText("Plan it"));
        assertThat(page.locator(".notice.done")).hasText("On the road map.");
        visit.go("/materials/road-map");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(activity)))
                .containsText("Marta");
    }

    void addAndMatch() {
        visit.go("/materials");
        visit.put(page.getByLabel("Title"), "The envelope, printed by " + word);
        visit.press("Add it");
        assertThat(page.locator("h1")).hasText("The envelope, printed by " + word);
        visit.choose(page.getByLabel("Activity").first(), activity);
        visit.put(page.getByLabel("Because").first(), "It is what they draw by hand.");
        visit.press("Match it");
        assertThat(page.getByText("Matched. Coverage and holes follow in a moment."))
                .isVisible();
        visit.look("material");
    }

    void seeItCovered() {
        visit.eventually(() -> {
            visit.go("/map");
            org.assertj.core.api.Assertions.assertThat(page.locator("#map .is-have")
                            .filter(new Locator.FilterOptions().setHasText(activity))
                            .count())
                    .isEqualTo(1);
        });
        visit.put(page.locator("#find"), activity);
        page.keyboard().press("Enter");
        page.waitForURL("**find=Count**");
        assertThat(page.locator("#map [data-card]:not(.dim)")).hasCount(1);
    }
}
