package io.needmap.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.token.Role;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two names that may be one person are settled on the page: made one, taken apart again, left two. */
@Order(3)
@ExtendWith({WithNeedmap.class, WithBrowser.class})
class DuplicatesTest {

    private static final String TWINS = "Pages Twinworks";
    private static final String NAMESAKES = "Pages Namesakes";

    private final Needmap needmap;
    private final Browser browser;

    DuplicatesTest(Needmap needmap, Browser browser) {
        this.needmap = needmap;
        this.browser = browser;
    }

    @Test
    void areMergedTakenApartAndKeptApart() {
        alike("Cleo Fernandes", "Cleo Fernandez", TWINS);
        alike("Ottilie Brandt", "Ottilie Brandt", NAMESAKES);
        try (var visit = Visit.of(browser, needmap, Role.MARKETING_OPS, ColorScheme.LIGHT)) {
            settle(visit, find(visit, "OPEN", TWINS), "Merge", "They are one now.");
            settle(visit, find(visit, "MERGED", TWINS), "They are two", "They are two again");
            find(visit, "OPEN", TWINS);
            visit.lookTwice("duplicates");
            settle(visit, find(visit, "OPEN", NAMESAKES), "Keep apart", "They stay two.");
            find(visit, "KEPT_APART", NAMESAKES);
        }
    }

    private void alike(String one, String other, String company) {
        var api = needmap.gateway(Role.MARKETING_OPS);
        api.post("/api/v1/names", Map.of("fullName", one, "company", company + " Ltd"));
        api.post(
                "/api/v1/names",
                Map.of("fullName", other, "company", company, "email", other.charAt(2) + "@x.example"));
    }

    /** The pair among those in a state, on whichever page of them it is. */
    private static Locator find(Visit visit, String state, String company) {
        var page = visit.page();
        var row = page.locator("tbody tr").filter(new FilterOptions().setHasText(company));
        var next = page.locator(".next-page a");
        visit.eventually(() -> {
            visit.go("/leads/duplicates?state=" + state);
            while (row.count() == 0 && next.count() > 0) {
                next.click();
            }
            org.assertj.core.api.Assertions.assertThat(row.count()).isEqualTo(1);
        });
        return row;
    }

    private static void settle(Visit visit, Locator row, String how, String answer) {
        visit.act(row.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(how)));
        assertThat(visit.page().locator(".notice.done")).containsText(answer);
    }
}
