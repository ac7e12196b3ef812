package io.baton.browser.surroundings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.baton.browser.testing.Chromium;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baton behind a proxy that ends TLS: as everybody but a developer reaches it. */
class BehindTlsTest {
    @TempDir
    private Path directory;

    @Test
    void one_signs_in_by_mail_and_decides_with_a_cookie_that_only_this_host_gets_by_tls() {
        Chromium.running();
        try (TlsProxy proxy = TlsProxy.start(directory);
                Deployment deployment = Deployment.with(
                        "tls-", Map.of("baton.public-url", "https://" + Chromium.OTHER_NAME + ":" + proxy.port()))) {
            proxy.to(deployment.service().at("/").getPort());
            Deal deal = deployment.partner("by-tls");
            String referral = deal.submitted();
            try (Visitor ida = Visitor.at(deployment.service(), BehindTlsTest::trusting)) {
                Page page = ida.pressButton(
                        deployment.mails().mail("ida@by-tls.example", "/inbox/" + Deal.id(referral) + "?ticket="));
                assertThat(page.locator("h1")).hasText("Lima Textiles");
                page.locator(".decide a[data-key=a]").click();
                page.locator("#email").fill("ida@by-tls.example");
                page.locator("form button.go").click();
                page = ida.pressButton(deployment.mails().mail("ida@by-tls.example", "/signin/link?ticket="));
                page.locator("form button.go").click();
                assertThat(page).hasURL(Pattern.compile("^https:.*/inbox/[^?]+#accept$"));

                Cookie session = cookie(ida, "__Host-baton");
                assertThat(session.secure).isTrue();
                assertThat(session.httpOnly).isTrue();
                assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
                assertThat(session.path).isEqualTo("/");
                assertThat(session.domain)
                        .as("no leading dot: for this host alone")
                        .isEqualTo(Chromium.OTHER_NAME);

                accept(page.locator("#accept"));
                assertThat(page.locator(".note.good")).containsText("Accepted");
                page = ida.open("/inbox");
                deal.submitted();
                assertThat(page.locator(".arrived a")).isVisible();
                page.locator("details.who > summary:not(.ico)").click();
                page.locator("form[action$='/signin/out'] button").click();
                assertThat(page.locator(".note.good")).containsText("You have signed out.");
                assertThat(ida.context().cookies().stream().map(kept -> kept.name))
                        .doesNotContain("__Host-baton");
            }
        }
    }

    private static void trusting(Browser.NewContextOptions options) {
        options.setIgnoreHTTPSErrors(true);
    }

    private static Cookie cookie(Visitor visitor, String name) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void accept(Locator form) {
        Forms.deal(form);
        form.locator("button.go").click();
    }
}
