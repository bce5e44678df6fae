package io.needmap.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import io.needmap.e2e.field.Eventually;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.token.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/**
 * Somebody who looks at the console in a browser of their own. Whatever goes wrong on the way is found at the end: an
 * error in the browser's console, an error of the page, a request that failed.
 */
final class Visit implements AutoCloseable {

    private static final int MOST_TABS = 150;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int LOOK_MILLIS = 1_000;

    private final BrowserContext context;
    private final Page page;
    private final String console;
    private final Hand hand;
    private final Sight sight;
    private final List<String> faults = new ArrayList<>();

    private Visit(BrowserContext context, String console, ColorScheme scheme, Hand hand) {
        this.context = context;
        this.console = console;
        this.hand = hand;
        patient(context);
        this.page = context.newPage();
        this.sight = new Sight(page, scheme);
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

    /** Somebody with this role, at a desk, with a mouse. */
    static Visit of(Browser browser, Needmap needmap, Role role, ColorScheme scheme) {
        return signedIn(browser, needmap, role, scheme, Hand.MOUSE, options());
    }

    /** Somebody with this role who works as {@code hand} says. */
    static Visit by(Hand hand, Browser browser, Needmap needmap, Role role) {
        return signedIn(browser, needmap, role, ColorScheme.LIGHT, hand, options());
    }

    /** Somebody whose browser runs no script. */
    static Visit withoutScript(Browser browser, Needmap needmap, Role role) {
        return signedIn(
                browser, needmap, role, ColorScheme.LIGHT, Hand.MOUSE, options().setJavaScriptEnabled(false));
    }

    /** Somebody with a phone. */
    static Visit byPhone(Browser browser, Needmap needmap, Role role) {
        return signedIn(
                browser,
                needmap,
                role,
                ColorScheme.LIGHT,
                Hand.MOUSE,
                options().setViewportSize(390, 844).setHasTouch(true));
    }

    private static NewContextOptions options() {
        return new NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Visit signedIn(
            Browser browser, Needmap needmap, Role role, ColorScheme scheme, Hand hand, NewContextOptions options) {
        var visit = new Visit(
                browser.newContext(options.setColorScheme(scheme)),
                needmap.ports().gateway().toString().replaceAll("/$", ""),
                scheme,
                hand);
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

    /**
     * Looks at pages that are loaded anew until they show what events bring about. What is not on a page that was loaded
     * too early does not come onto it: one look waits a second for it, not as long as a step does.
     */
    void eventually(ThrowingRunnable look) {
        context.setDefaultTimeout(LOOK_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(LOOK_MILLIS);
        try {
            Eventually.eventually(() -> {
                try {
                    look.run();
                } catch (PlaywrightException e) {
                    throw new AssertionError("not to be done yet: " + e.getMessage(), e);
                }
            });
        } finally {
            patient(context);
        }
    }

    private static void patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    void go(String path) {
        // The script of a page has run by then; pictures wait for what else it loads.
        page.navigate(console + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Presses a button. */
    void press(String name) {
        act(button(name));
    }

    /** Presses a button, follows a link, opens what is folded. */
    void act(Locator target) {
        if (hand == Hand.MOUSE) {
            target.click();
        } else {
            tabTo(target);
            page.keyboard().press("Enter");
        }
    }

    /** Fills a field in. */
    void put(Locator field, String text) {
        if (hand == Hand.MOUSE || "date".equals(field.getAttribute("type"))) {
            // How a date is typed depends on the browser's language.
            field.fill(text);
        } else {
            tabTo(field);
            page.keyboard().press("Control+a");
            page.keyboard().insertText(text);
        }
    }

    /** Chooses the option that begins with these words. */
    void choose(Locator select, String text) {
        if (hand == Hand.MOUSE) {
            var option = select.locator("option")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first();
            select.selectOption(option.getAttribute("value"));
        } else {
            tabTo(select);
            page.keyboard().type(text);
        }
    }

    /** Ticks a box. */
    void tick(Locator box) {
        if (hand == Hand.MOUSE) {
            box.check();
        } else {
            tabTo(box);
            page.keyboard().press("Space");
        }
    }

    /** Gives a file. */
    void give(Locator input, Path file) {
        var chooser = page.waitForFileChooser(() -> {
            if (hand == Hand.MOUSE) {
                input.click();
            } else {
                tabTo(input);
                page.keyboard().press("Enter");
            }
        });
        chooser.setFiles(file);
    }

    /** Goes to something by the tab key alone, as somebody without a mouse does. */
    private void tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) target.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by tab to " + target);
    }

    /** Looks at the page as it is now: accessible by the rules, nothing wrong so far, and a picture to look at. */
    void look(String name) {
        // The keyboard leads through the same pages as the mouse: once is enough.
        if (hand == Hand.MOUSE) {
            sight.look(name);
            assertThat(faults).as("what went wrong until " + name).isEmpty();
        }
    }

    /** Looks in light, and in dark: there, only the colours differ, and the top of the page shows them. */
    void lookTwice(String name) {
        if (hand == Hand.MOUSE) {
            look(name);
            sight.lookInTheDark(name);
            assertThat(faults).as("what went wrong until " + name).isEmpty();
        }
    }

    /** Prints the page, and answers how many sheets it takes. */
    long sheets(String name) {
        return sight.sheets(name);
    }

    /** On a phone nothing may be wider than the window. */
    void fitsAPhone() {
        sight.fitsAPhone();
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
