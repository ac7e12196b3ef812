package io.baton.browser.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. One runs for all tests of a JVM, which must use it from one thread. */
public final class Chromium {
    /** A name that leads to this machine, in this browser only. Browsers do not treat it as they treat localhost. */
    public static final String OTHER_NAME = "baton.example";

    /** More than any page takes on a machine that does other things, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** CI runs as root, for whom Chromium has no sandbox. */
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--host-resolver-rules=MAP " + OTHER_NAME + " 127.0.0.1");

    private static final List<String> WHOLE = List.of("chromium", "chromium-browser", "google-chrome");
    /** The same without the window around the page, and so a third faster; it does not read what its owner has set. */
    private static final List<String> SHELL = List.of("chromium-headless-shell");

    private Chromium() {}

    /** Skips the test where there is no browser; a build that must not skip it sets {@code baton.browser.required}. */
    public static Browser running() {
        require(any());
        return Shared.BROWSER;
    }

    private static Path require(Optional<Path> browser) {
        if (browser.isEmpty() && Boolean.getBoolean("baton.browser.required"))
            throw new IllegalStateException(Absent.SAYS);
        Assumptions.assumeTrue(browser.isPresent(), () -> Absent.SAYS);
        return browser.orElseThrow();
    }

    private static Optional<Path> any() {
        return installed(SHELL).or(() -> installed(WHOLE));
    }

    private static Optional<Path> installed(List<String> names) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Said once: Surefire shows that a test was skipped, and not why. */
    private static final class Absent {
        private static final String SAYS =
                said("No Chromium on the PATH (apt-get install chromium): no test in a browser runs.");

        private static String said(String line) {
            System.err.println(line);
            return line;
        }
    }

    /** @return a browser of its own that keeps no cookies, and so nothing else, as its owner has set it; to be closed */
    public static BrowserContext withoutCookies(Path directory) {
        Path browser = require(installed(WHOLE));
        try {
            Path settings =
                    Files.createDirectories(directory.resolve("Default")).resolve("Preferences");
            Files.writeString(settings, "{\"profile\": {\"default_content_setting_values\": {\"cookies\": 2}}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Shared.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        directory,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(browser)
                                .setArgs(ARGUMENTS)
                                .setLocale("en-GB"));
    }

    private static final class Shared {
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            return PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(any().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
    }
}
