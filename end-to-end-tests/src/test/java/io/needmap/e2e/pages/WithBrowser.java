package io.needmap.e2e.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one Chromium of this machine, started for the first that asks. Where there is none the tests are
 * skipped, and say so; with {@code NEEDMAP_NO_SKIPS} they fail instead.
 */
public final class WithBrowser implements ParameterResolver, ExecutionCondition {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        boolean possible = Files.isExecutable(CHROMIUM) && Files.isExecutable(NODE);
        if (possible || System.getenv("NEEDMAP_NO_SKIPS") != null) {
            return ConditionEvaluationResult.enabled("there is a browser, or there must be one");
        }
        System.err.printf(
                "SKIPPED: %s needs chromium and node (apt-get install chromium nodejs)%n", test.getDisplayName());
        return ConditionEvaluationResult.disabled("no chromium or no node on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(WithBrowser.class))
                .computeIfAbsent(Running.class, type -> new Running(), Running.class)
                .browser;
    }

    private static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
