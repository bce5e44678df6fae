package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.field.Catalogue;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting is planned, opened, decides an activity, and the map has changed with it. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class MeetingLoopTest {

    private final Needmap needmap;
    private final Browser browser;

    MeetingLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionChangesTheMapByEitherHand(Hand hand) {
        var activity = "Walk the night shift, by " + hand.word();
        var api = needmap.gateway(Role.MARKETER);
        var stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        api.post("/api/v1/activities", Map.of("name", activity, "buyingStageId", stage));
        try (var visit = Visit.by(hand, browser, needmap, Role.MARKETER)) {
            plan(visit, hand.word());
            decide(visit, activity);
            seeItOnTheMap(visit);
            close(visit);
        }
    }

    @Test
    void anObjectionIsAnsweredInTheMeetingAndADecisionLeadsToWhatItCaused() {
        var api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        var theme = api.post("/api/v1/themes", Map.of("name", "Pages: the meter is too dear"))
                .id();
        heard(theme);
        new Catalogue(needmap).published("What a meter saves");
        try (var visit = Visit.of(browser, needmap, Role.MARKETER, ColorScheme.LIGHT)) {
            plan(visit, "answers");
            var page = visit.page();
            var answer = page.locator(".says:has-text('too dear') + .ans");
            visit.eventually(() -> {
                page.reload();
                org.assertj.core.api.Assertions.assertThat(answer.count()).isEqualTo(1);
            });
            assertThat(page.locator(".says").filter(new Locator.FilterOptions().setHasText("too dear")))
                    .containsText("Heard 8 times in 1 region");
            assertThat(page.locator(".spark").first()).isVisible();
            assertThat(page.locator(".road")).containsText("Theirs hangs on the wall");
            emerges(visit);
            visit.act(answer.locator("summary"));
            visit.choose(answer.getByLabel("What answers it"), "What a meter saves");
            visit.press("Draft it");
            assertThat(answer).containsText("In draft.");
            visit.lookTwice("meeting-objections");
            visit.press("Answer so");
            assertThat(page.locator(".notice.done")).containsText("It leaves the agenda in a moment.");
            assertThat(page.locator(".ans:has-text('Answered')").first()).containsText("What a meter saves");
            promise(visit);
            keep(visit);
            close(visit);
        }
    }

    /** It is heard clearly more often than before, and nothing answers it: it may become a hole. */
    private static void emerges(Visit visit) {
        var meeting = visit.page().url();
        var candidates =
                visit.page().locator("section").filter(new Locator.FilterOptions().setHasText("May become holes"));
        visit.eventually(() -> {
            visit.go("/materials/road-map");
            org.assertj.core.api.Assertions.assertThat(candidates.count()).isEqualTo(1);
        });
        assertThat(candidates).containsText("the meter is too dear");
        visit.look("road-map");
        visit.page().navigate(meeting);
    }

    private static void keep(Visit visit) {
        var page = visit.page();
        var owed = page.locator(".points > li:has(form[action*=actions])")
                .filter(new Locator.FilterOptions().setHasText("Write the meter's page"));
        visit.act(owed.locator("summary"));
        visit.put(owed.getByLabel("What came of it"), "One page, read by two reps");
        visit.act(owed.locator("form button"));
        assertThat(page.locator(".notice.done")).containsText("Done.");
        assertThat(page.locator(".kept")).containsText("One page, read by two reps");
    }

    /** What is decided with a promise is found again from the promise. */
    private static void promise(Visit visit) {
        var page = visit.page();
        visit.act(page.locator("summary").filter(new Locator.FilterOptions().setHasText("Record a decision")));
        var form = page.locator("form[action$=decide]").last();
        visit.put(form.getByLabel("We decide"), "The meter gets a page of its own");
        visit.put(form.getByLabel("And promise"), "Write the meter's page");
        visit.put(form.getByLabel("Who"), "Marta");
        visit.act(form.locator("button"));
        assertThat(page.locator(".ok").last()).containsText("Promised: Write the meter's page, Marta");
        visit.act(page.locator("li")
                .filter(new Locator.FilterOptions().setHasText("Write the meter's page"))
                .getByText("as decided")
                .last());
        assertThat(page).hasURL(Pattern.compile(".*/weekly/[0-9a-f-]+#decision-[0-9a-f-]+$"));
    }

    /** Two reps could not handle it on their ride-alongs, where half a year ago nobody said it. */
    private void heard(String theme) {
        var api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        var field = new FieldWork(api);
        var region = field.region("PAGES-M", "Europe/Oslo");
        var reps = List.of(field.rep("Pages meter rep 1", region), field.rep("Pages meter rep 2", region));
        var guide = field.guide("Pages meters", new Transition("Pages meter seen", "Pages meter bought"));
        rodeAlong(api, guide, reps.get(0), 40, 120);
        for (int i = 0; i < reps.size(); i++) {
            var interview = rodeAlong(api, guide, reps.get(i), 20, 9 + i);
            for (int call = 0; call < 4; call++) {
                field.say(
                        interview,
                        Map.of(
                                "kind", "OBJECTION",
                                "quote", "They say the meter is too dear.",
                                "outcome", "UNHANDLED",
                                "themeId", theme));
            }
            field.say(
                    interview,
                    Map.of("kind", "PROSPECT_WORRY", "quote", "Theirs hangs on the wall and ours does not."));
        }
    }

    private static String rodeAlong(NeedmapApi api, String guide, String rep, int calls, int daysAgo) {
        var planned = api.post(
                "/api/v1/interviews",
                Map.of(
                        "guideId",
                        guide,
                        "repId",
                        rep,
                        "channel",
                        "RIDE_ALONG",
                        "calls",
                        calls,
                        "conductedAt",
                        Instant.now().minus(Duration.ofDays(daysAgo)),
                        "interviewer",
                        "Marketing"));
        new FieldWork(api).complete(planned);
        return planned.id();
    }

    private static void plan(Visit visit, String word) {
        var page = visit.page();
        visit.go("/weekly/all");
        visit.put(page.getByLabel("Called"), "Weekly by " + word);
        visit.press("Plan it");
        assertThat(page.getByText("Planned. The agenda fills by itself.")).isVisible();
        visit.go("/weekly/all");
        visit.act(visit.link("Weekly by " + word));
        visit.press("Open the meeting");
        assertThat(page.getByText("The meeting is open.")).isVisible();
    }

    private static void decide(Visit visit, String activity) {
        var page = visit.page();
        var point = page.locator(".points > li").filter(new Locator.FilterOptions().setHasText(activity));
        visit.eventually(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(point.count()).isEqualTo(1);
        });
        visit.act(point.locator("summary"));
        visit.put(point.getByLabel("We decide"), "The night shift is Sales' own");
        visit.choose(point.getByLabel("Does it need a tool?"), "Sales owns it");
        visit.put(point.getByLabel("Because"), "Nothing printed survives a night shift");
        visit.act(point.getByRole(AriaRole.BUTTON));
        assertThat(page.getByText("Decided. The map has changed with it.")).isVisible();
        visit.lookTwice("meeting");
        org.assertj.core.api.Assertions.assertThat(visit.sheets("meeting"))
                .as("sheets of A4")
                .isEqualTo(1);
    }

    private static void seeItOnTheMap(Visit visit) {
        visit.act(visit.link("on the map"));
        assertThat(visit.page().locator(".pill").first()).hasText("Sales alone");
        visit.look("activity");
        visit.page().goBack();
    }

    private static void close(Visit visit) {
        visit.press("Close it");
        assertThat(visit.page().getByText("Closed. Its figures are frozen.")).isVisible();
        visit.look("meeting-closed");
    }
}
