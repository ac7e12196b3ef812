package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that keeps no cookies says at each way in what it takes; no page fails there, and none leads in a circle. */
class CookiesOffTest {
    private static final String ALLOW = "Allow cookies for this page";
    private static Deployment deployment;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void the_sign_in_page_says_so_before_anybody_waits_for_a_mail() {
        try (Visitor ida = Visitor.withoutCookies(deployment.service(), directory)) {
            Page page = ida.open("/inbox");

            assertThat(page).hasURL(Pattern.compile("/signin\\?to="));
            assertThat(page.locator("[role=alert]")).containsText(ALLOW);
        }
    }

    @Test
    void who_keeps_cookies_reads_nothing_about_them() {
        try (Visitor ida = Visitor.at(deployment.service())) {
            Page page = ida.open("/signin");

            assertThat(page.locator("#email")).isVisible();
            assertThat(page.locator("[data-cookies-off]")).isHidden();
        }
    }

    @Test
    void a_mailed_link_says_so_stays_good_and_signs_in_elsewhere() {
        deployment.partner("cookies-off").received();
        try (Visitor ida = Visitor.withoutCookies(deployment.service(), directory);
                Visitor elsewhere = Visitor.at(deployment.service())) {
            Page page = ida.open("/signin");
            page.locator("#email").fill("ida@cookies-off.example");
            page.locator("form button.go").click();
            assertThat(page.locator("[role=alert]")).containsText(ALLOW);
            String mail = deployment.mails().mail("ida@cookies-off.example", "/signin/link?ticket=");

            page = ida.pressButton(mail);
            assertThat(page.locator("[role=alert]")).containsText(ALLOW);
            page.locator("form button.go").click();
            assertThat(page.locator("#problems")).containsText("the link still works");

            Page hers = elsewhere.pressButton(mail);
            hers.locator("form button.go").click();
            assertThat(hers.locator(".row")).hasCount(1);
        }
    }

    @Test
    void a_link_of_ones_own_machine_says_so() {
        deployment.partner("cookies-off-here");
        try (Visitor ida = Visitor.withoutCookies(deployment.service(), directory)) {
            Page page = ida.signedIn("cookies-off-here", "referrals-admin").page();

            assertThat(page.locator("[role=alert]")).containsText(ALLOW);
            assertThat(page.locator("#email")).isVisible();
        }
    }

    @Test
    void a_request_is_read_by_its_link_and_its_buttons_lead_to_the_sign_in_that_says_so() {
        Deal deal = deployment.partner("cookies-off-reader");
        String id = Deal.id(deal.submitted());
        try (Visitor ida = Visitor.withoutCookies(deployment.service(), directory)) {
            Page page = ida.pressButton(
                    deployment.mails().mail("ida@cookies-off-reader.example", "/inbox/" + id + "?ticket="));
            assertThat(page.locator("h1")).hasText("Lima Textiles");
            // Its keys work once its script has run.
            page.waitForLoadState();

            page.keyboard().press("a");

            assertThat(page.locator("[role=alert]")).containsText(ALLOW);
        }
    }
}
