package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.events.topics.Ids;
import io.baton.links.CustomerLink;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.words.Languages;
import io.baton.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's link that is old, and the new one that is mailed to the same address. */
class OldLinkTest {
    private static final URI HERE = URI.create("http://unused.example");
    private static final Pattern WITHOUT_KEY = Pattern.compile("/v1/rfis/[^?]+$");
    private static Deployment deployment;
    private static Deal deal;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
        deal = deployment.partner("old-links");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "zh-Hans", "zh-Hant"})
    void an_old_links_button_has_a_new_one_mailed_that_opens_the_page_without_script(String language) {
        Words words = Languages.of(language);
        String address = "old-" + Bodies.newId() + "@customer.example";
        String rfi = submitted(language, address);
        try (Visitor ana = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(false))) {
            Page page = ana.open(link(rfi, Instant.now().minus(Duration.ofDays(200))));
            assertThat(page.locator("html")).hasAttribute("lang", words.locale().toLanguageTag());
            assertThat(page.locator("main")).containsText(words.pages().linkOld());
            page.locator("form button").click();
            assertThat(page.locator("main")).containsText(words.pages().newLinkSent());

            String body = words.newLink(Ids.reference(rfi)).body();
            page = ana.pressButton(deployment.mails().mail(address, body));
            assertThat(page).hasURL(WITHOUT_KEY);
            assertThat(page.locator("main")).containsText(words.pages().partners());
        }
    }

    @Test
    void a_browser_that_keeps_no_cookies_uses_every_button_too(@TempDir Path directory) {
        String rfi = submitted("en", "no-cookies@customer.example");
        Words words = Languages.of("en");
        try (Visitor ana = Visitor.withoutCookies(deployment.service(), directory)) {
            Page page = ana.open(link(rfi, Instant.now()));
            assertThat(page).hasURL(Pattern.compile("key="));
            page.locator("main li summary").click();
            page.locator("main li form button").click();
            assertThat(page.locator("[role=status]")).isVisible();
            assertThat(page.locator("main")).containsText(words.pages().partners());
        }
    }

    private static String submitted(String language, String address) {
        String rfi = deal.site()
                .post(
                        "/v1/rfis",
                        Bodies.rfi(Bodies.newId(), deal.profile())
                                .replace("pt-PT", language)
                                .replace("ana.lima@customer.example", address))
                .expect(201)
                .text("rfiId");
        // The mail about it has gone out: then the page shows it, too.
        deployment.mails().mail(address, "/v1/rfis/" + rfi + "?key=");
        return rfi;
    }

    private static String link(String rfi, Instant mailedAt) {
        URI link = CustomerLink.of(HERE, Facade.LINK_KEYS).link(rfi, mailedAt);
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
