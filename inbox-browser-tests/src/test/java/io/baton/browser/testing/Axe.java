package io.baton.browser.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people from using a page, as far as a program can find it: WCAG 2.2 AA. */
public final class Axe {
    /** For a browser to load with each page, before what is on it. */
    public static final String SCRIPT = script();

    /**
     * The size of what is pressed is not among the rules that run by default. What a page frames is a page of its own, and in a frame that
     * runs no script nothing can be found.
     */
    private static final String VIOLATIONS = """
            async () => (await axe.run({iframes: false, rules: {'target-size': {enabled: true}}})).violations
              .map(violation => violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 200)).join(' | '))""";

    private Axe() {}

    /** @return what is wrong with the page, each in a line; empty if nothing is */
    public static List<String> violations(Page page) {
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
