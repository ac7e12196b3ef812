package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inbox without a mouse. */
class KeyboardTest {
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void one_goes_through_the_list_opens_marks_and_declines_by_keys_alone() {
        Deal deal = deployment.partner("keys");
        for (int i = 0; i < 3; i++) deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("keys", "referrals-admin")) {
            Page page = ida.open("/inbox");
            Keyboard keys = page.keyboard();
            String second = page.locator(".open-it").nth(1).getAttribute("href");

            keys.press("j");
            keys.press("j");
            assertThat(page.locator(".open-it").nth(1)).isFocused();
            keys.press("Enter");
            assertThat(page).hasURL(Pattern.compile(second + "$"));

            keys.press("f");
            Locator heart = page.locator("[data-key=f]");
            assertThat(heart).hasAttribute("aria-pressed", "true");

            keys.press("d");
            assertThat(page.locator("#decline")).isVisible();
            assertThat(page.locator("#decline [type=radio]").first()).isFocused();
            keys.press("Space");
            keys.press("Control+Enter");
            assertThat(page.locator(".note.good")).containsText("Declined. The customer was told");
            assertThat(page.locator(".note.good")).containsText("Here is the next request.");

            keys.press("u");
            assertThat(page.locator(".row")).hasCount(2);
        }
    }

    @Test
    void one_accepts_by_keys_alone() {
        Deal deal = deployment.partner("typing");
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("typing", "referrals-admin")) {
            Page page = ida.open("/inbox");
            Keyboard keys = page.keyboard();
            keys.press("j");
            keys.press("Enter");
            assertThat(page.locator("h1")).hasText("Lima Textiles");
            keys.press("a");
            assertThat(page.locator("#accept [name=name]")).isFocused();
            for (String typed : new String[] {"Order system", "125000", "EUR", "2027-Q1"}) {
                keys.type(typed);
                keys.press("Tab");
            }
            keys.press("Control+Enter");
            assertThat(page.locator(".note.good")).containsText("Accepted. The customer was told");
        }
        assertThat(deal.partner().get(referral).text("engagement.name")).isEqualTo("Order system");
    }

    @Test
    void the_list_of_keys_opens_and_closes_and_keys_are_letters_while_one_types() {
        deployment.partner("letters").received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("letters", "referrals-admin")) {
            Page page = ida.open("/inbox");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).isHidden();

            page.keyboard().press("/");
            page.keyboard().type("jafdsun?");

            assertThat(page.locator("[type=search]")).hasValue("jafdsun?");
            assertThat(page.locator("#keys")).isHidden();
        }
    }
}
