package io.baton.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A figure, not a promise: how long a partner waits from the click on Accept until the browser has painted the answer.
 * {@code ./baton bench} has no browser, so it is measured here, with {@code -Dbaton.page.figures=200}.
 */
@EnabledIfSystemProperty(named = "baton.page.figures", matches = "\\d+")
class ClickToPaintTest {
    /** While they are answered, the service's code is still being compiled. */
    private static final int FIRST_ONES = 200;

    /**
     * The answer takes the place of the page. What is posted in the frame that follows arrives when that frame is painted. Until then
     * nobody looks: each look of a test costs the page time that a person does not take.
     */
    private static final String REMEMBER_CLICK_AND_PAINT = """
            () => {
                const painted = new MessageChannel();
                addEventListener('click', () => window.clicked = performance.now(), true);
                new MutationObserver(() => requestAnimationFrame(() => painted.port2.postMessage('')))
                    .observe(document.documentElement, { childList: true });
                window.waited = new Promise((shown, never) => {
                    painted.port1.onmessage = () => shown(performance.now() - window.clicked);
                    setTimeout(never, 30000);
                });
            }""";

    private static final String FROM_CLICK_TO_PAINT = "() => window.waited";

    @Test
    void from_the_click_on_accept_to_the_painted_answer() {
        int count = Integer.getInteger("baton.page.figures");
        Deal deal = Deployment.shared().partner("painted");
        String[] referrals = new String[FIRST_ONES + count];
        for (int i = 0; i < referrals.length; i++) referrals[i] = deal.received();
        double[] millis = new double[referrals.length];
        try (Visitor ida = Visitor.at(Deployment.shared().service()).signedIn("painted", "referrals-admin")) {
            for (int i = 0; i < referrals.length; i++)
                millis[i] = accept(ida.open("/inbox/" + Deal.id(referrals[i]) + "#accept"));
        }
        double[] sorted = DoubleStream.of(millis).skip(FIRST_ONES).sorted().toArray();
        assertThat(sorted).hasSize(count);
        System.out.printf(
                Locale.ROOT,
                "click on Accept to the painted answer: p50 %.0f ms, p99 %.0f ms, of %d after %d%n",
                sorted[count / 2],
                sorted[count * 99 / 100],
                count,
                FIRST_ONES);
    }

    private static double accept(Page page) {
        Locator form = page.locator("#accept form");
        form.locator("[name=name]").fill("Order system");
        form.locator("[name='value.amount']").fill("125000");
        form.locator("[name='value.currency']").fill("EUR");
        form.locator("[name=purchaseDate]").fill("2027-Q1");
        page.evaluate(REMEMBER_CLICK_AND_PAINT);
        form.locator("button.go").click();
        double millis = ((Number) page.evaluate(FROM_CLICK_TO_PAINT)).doubleValue();
        assertThat(page.locator(".note.good")).containsText("Accepted. The customer was told");
        return millis;
    }
}
