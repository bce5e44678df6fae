package io.needmap.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.token.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who looks at the console in a browser of their own. Whatever goes wrong on the way is found at the end: an
 * error in the browser's console, an error of the page, a request that failed.
 */
final class Visit implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_TABS = 150;
    private static final int PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final String console;
    private ColorScheme scheme;
    private final List<String> faults = new ArrayList<>();

    private Visit(BrowserContext context, String console, ColorScheme scheme) {
        this.context = context;
        this.console = console;
        this.scheme = scheme;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequestFailed(request -> {
            // Leaving a page ends what it was still asking for.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                faults.add(request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.url());
            }
        });
    }

    /** Somebody with this role, at a desk. */
    static Visit of(Browser browser, Needmap needmap, Role role, ColorScheme scheme) {
        return signedIn(browser, needmap, role, scheme, options());
    }

    /** Somebody whose browser runs no script. */
    static Visit withoutScript(Browser browser, Needmap needmap, Role role) {
        return signedIn(browser, needmap, role, ColorScheme.LIGHT, options().setJavaScriptEnabled(false));
    }

    /** Somebody with a phone. */
    static Visit byPhone(Browser browser, Needmap needmap, Role role) {
        return signedIn(
                browser,
                needmap,
                role,
                ColorScheme.LIGHT,
                options().setViewportSize(390, 844).setHasTouch(true));
    }

    private static NewContextOptions options() {
        return new NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Visit signedIn(
            Browser browser, Needmap needmap, Role role, ColorScheme scheme, NewContextOptions options) {
        var visit = new Visit(
                browser.newContext(options.setColorScheme(scheme)),
                needmap.ports().gateway().toString().replaceAll("/$", ""),
                scheme);
        visit.go("/sign-in");
        visit.page.locator("button[value=" + role + "]").click();
        return visit;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void go(String path) {
        page.navigate(console + path);
    }

    /** What a person with a mouse presses. */
    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator field(String label) {
        return page.getByLabel(label).first();
    }

    /** Goes to something by the tab key alone, as somebody without a mouse does. */
    Locator tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) target.evaluate("it => it === document.activeElement")) {
                return target;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by tab to " + target);
    }

    /** Fills in a field by the keyboard alone. */
    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    /** Chooses an option by the keyboard alone: what it begins with, typed. */
    void choose(Locator select, String text) {
        tabTo(select);
        page.keyboard().type(text);
    }

    void enter(Locator target) {
        tabTo(target);
        page.keyboard().press("Enter");
    }

    /** Looks at the page as it is now: accessible by the rules, nothing wrong so far, and a picture to look at. */
    void look(String name) {
        picture(name);
        accessible(name, new AxeBuilder(page).withTags(RULES));
    }

    /** Looks in light, and in dark: there, only the colours differ. */
    void lookTwice(String name) {
        look(name);
        scheme(ColorScheme.DARK);
        picture(name);
        accessible(name, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
        scheme(ColorScheme.LIGHT);
    }

    private void picture(String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s-%s.png"
                        .formatted(name, scheme.name().toLowerCase(Locale.ROOT)))));
    }

    private void accessible(String name, AxeBuilder axe) {
        // No page has frames: the rules can be looked at where they are, without a window for their sum.
        var found = axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .toList();
        assertThat(found).as("what axe finds on %s, %s", name, scheme).isEmpty();
        assertThat(faults).as("what went wrong until " + name).isEmpty();
    }

    /** On a phone nothing may be wider than the window. */
    void fitsAPhone() {
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("how much %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(1440, 900);
    }

    private void scheme(ColorScheme other) {
        scheme = other;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other));
    }

    /** What went wrong and was expected to: a lost connection. */
    void forgive() {
        faults.clear();
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what went wrong").isEmpty();
    }
}
