package io.needmap.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a page looks like: a picture to look at, whether everybody can read it, on paper and on a phone too. */
final class Sight {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final String OVERLAPPING = """
            () => [...document.querySelectorAll("main, main section, main .duo, main .halves, main .agenda, main form")]
              .map(whole => [...whole.children].filter(part => getComputedStyle(part).position === "static"))
              .some(parts => parts.some((part, i, all) => {
                const here = part.getBoundingClientRect();
                const next = all[i + 1]?.getBoundingClientRect();
                return next && here.width > 2 && next.width > 2
                  && next.top < here.bottom - 2 && next.left < here.right - 2
                  && next.bottom > here.top + 2 && next.right > here.left + 2;
              }))""";
    private static final String AXE = """
            ([type, values]) => axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"] })
              .then(found => found.violations.map(one => one.id + ": " + one.nodes[0].html))""";

    private final Page page;
    private ColorScheme scheme;

    Sight(Page page, ColorScheme scheme) {
        this.page = page;
        this.scheme = scheme;
    }

    /** Takes a picture, and reads the page by the rules of accessibility. */
    void look(String name) {
        picture(name);
        accessible(name, "tag", RULES);
    }

    /** Only the colours differ in the dark, and the top of the page shows them. */
    void lookInTheDark(String name) {
        scheme(ColorScheme.DARK);
        picture(name);
        accessible(name, "rule", List.of("color-contrast", "link-in-text-block"));
        scheme(ColorScheme.LIGHT);
    }

    private void picture(String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(scheme == ColorScheme.LIGHT)
                .setPath(Path.of("target/screenshots/%s-%s.png"
                        .formatted(name, scheme.name().toLowerCase(Locale.ROOT)))));
    }

    private void accessible(String name, String kind, List<String> rules) {
        // No page has frames: axe is given to each once, and tells only what is wrong.
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(AXE, List.of(kind, rules)))
                .as("what axe finds on %s, %s", name, scheme)
                .isEmpty();
    }

    private void scheme(ColorScheme other) {
        scheme = other;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other));
    }

    /** Prints the page, and answers how many sheets it takes. */
    long sheets(String name) {
        var file = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of("target/screenshots/" + name + ".pdf")));
        return SHEET.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** On a phone nothing may be wider than the window, and no part may lie on another. */
    void fitsAPhone() {
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("how much %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
        assertThat((Boolean) page.evaluate(OVERLAPPING))
                .as("whether parts of %s lie on each other", page.url())
                .isFalse();
        page.setViewportSize(1440, 900);
    }
}
