package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rep wants to know becomes a question, a list becomes names, a name becomes a lead with a call brief. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class LeadLoopTest {

    private static final Transition CALL = new Transition("Pages name", "Pages call");
    private static final String QUESTION = "Who signs for maintenance, asks ";

    private final Needmap needmap;
    private final Browser browser;
    private final FieldWork field;

    LeadLoopTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
        this.field = new FieldWork(needmap.gateway(Role.MARKETING_OPS, Role.MARKETER));
    }

    @ParameterizedTest
    @EnumSource
    void isWalkedByEitherHand(Hand hand, @TempDir Path folder) throws IOException {
        var word = hand.word();
        informationNeed(word);
        try (var visit = Visit.by(hand, browser, needmap, Role.MARKETING_OPS)) {
            criterion(visit, word);
            tryAndLoad(visit, list(folder, word), word);
            answerAndQualify(visit, word);
        }
    }

    private void informationNeed(String word) {
        var region = field.region("PAGES-L-" + word.toUpperCase(Locale.ROOT), "Europe/Paris");
        var rep = field.rep("Pages lead rep " + word, region);
        var interview = field.interview(field.guide("Pages calls " + word, CALL), rep, Quarters.middle(1), CALL);
        field.say(
                interview,
                Map.of(
                        "kind", "INFORMATION_NEED",
                        "quote", "Otherwise I spend three visits being liked by the wrong person, says " + word + ".",
                        "know", "who signs for maintenance",
                        "why", "I go to the one who signs",
                        "ifYes", "I ask for that person",
                        "ifNo", "I find out first"));
    }

    private static void criterion(Visit visit, String word) {
        var page = visit.page();
        var said = page.locator(".pick label")
                .filter(new Locator.FilterOptions().setHasText("wrong person, says " + word));
        visit.eventually(() -> {
            visit.go("/leads/criteria");
            org.assertj.core.api.Assertions.assertThat(said.count()).isPositive();
        });
        visit.tick(said.locator("input"));
        visit.put(page.getByLabel("Code"), "PAGES_SIGNS_" + word.toUpperCase(Locale.ROOT));
        visit.put(page.getByLabel("The question"), QUESTION + word);
        visit.put(page.getByLabel("Why"), "The call goes to the one who signs");
        visit.put(page.getByLabel("A yes changes"), "we ask for that person");
        visit.put(page.getByLabel("A no changes"), "we find out first");
        visit.choose(page.locator("[name=answerType]"), "Words");
        visit.press("Draft it");
        visit.press("Activate " + QUESTION + word);
        assertThat(page.getByText("In use now.")).isVisible();
        visit.look("criteria");
    }

    private static Path list(Path folder, String word) throws IOException {
        return Files.writeString(
                folder.resolve("pages.csv"), """
            external_id,first_name,last_name,email,company,what_for
            pages-1-%1$s,%2$s,%1$s@pages.example,%3$s Works,pumps
            """.formatted(word, person(word).replace(' ', ','), person(word)));
    }

    // Two who are called alike at companies that are called alike would have to be settled first.
    private static String person(String word) {
        return word.equals(Hand.MOUSE.word()) ? "Ottmar Lindau" : "Hedwig Vlotho";
    }

    /** A trial with the mapping that is proposed; then the list itself, with a column taken as something else. */
    private static void tryAndLoad(Visit visit, Path file, String word) {
        var page = visit.page();
        visit.go("/leads/lists/new");
        visit.give(page.locator("input[type=file]"), file);
        visit.choose(page.getByLabel("Kind of source"), "Trade show");
        visit.put(page.getByLabel("Called"), "Pages show " + word);
        visit.put(page.locator("[name=date]"), "2026-09-14");
        visit.put(page.getByLabel("Consent"), "Badge scan with a signed form");
        visit.press("Try it");
        assertThat(page.getByText("A trial: nothing was written.")).isVisible();
        assertThat(page.locator(".figures")).containsText("Created");
        visit.act(visit.link("Load it now"));
        assertThat(page.getByLabel("Called")).hasValue("Pages show " + word);
        visit.give(page.locator("input[type=file]"), file);
        var mapping = page.locator("[name=mapping]");
        var proposed = mapping.inputValue();
        assertThat(mapping).hasValue(Pattern.compile("email = email"));
        visit.put(mapping, proposed.replaceAll("(?m)^what_for = .*\\R?", "") + "\nwhat_for = title\n");
        visit.look("list-form");
        visit.press("Load it");
        assertThat(page.locator(".figures")).containsText("Created");
        assertThat(page.locator(".narrow-list tr").filter(new Locator.FilterOptions().setHasText("what_for")))
                .containsText("title");
        visit.look("list");
    }

    private static void answerAndQualify(Visit visit, String word) {
        var page = visit.page();
        visit.go("/leads/names?find=" + word + "@pages.example");
        visit.act(visit.link(person(word)));
        assertThat(page.locator("h1")).hasText(person(word));
        assertThat(page.locator(".title")).containsText("pumps");
        visit.look("lead");
        var open = page.locator(".know .ask form");
        for (int left = open.count(); left > 0; left--) {
            answer(visit, open.first());
            assertThat(open).hasCount(left - 1);
        }
        visit.press("Qualify");
        assertThat(page.getByText("Done: qualify.")).isVisible();
        visit.act(visit.link("Call brief"));
        assertThat(page.locator(".know")).not().hasCount(0);
        visit.look("brief");
        org.assertj.core.api.Assertions.assertThat(visit.sheets("brief"))
                .as("sheets of A4")
                .isEqualTo(1);
        visit.go("/leads");
        assertThat(page.locator(".lead")
                        .filter(new Locator.FilterOptions().setHasText(person(word)))
                        .first())
                .isVisible();
        visit.look("leads");
    }

    private static void answer(Visit visit, Locator form) {
        var input = form.locator("input[name=value]");
        if (input.count() > 0) {
            var type = input.getAttribute("type");
            visit.put(input, "number".equals(type) ? "12" : "date".equals(type) ? "2027-01-15" : "the plant manager");
        }
        visit.act(form.locator("button"));
    }
}
