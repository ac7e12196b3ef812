package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two tabs, the back button, a form sent twice, a session that ended: nothing counts twice, nothing typed is lost. */
class NothingIsLostTest {
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void of_two_tabs_that_decide_the_second_sees_what_has_happened_and_keeps_its_text() {
        Deal deal = deployment.partner("two-tabs");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("two-tabs", "referrals-admin")) {
            Page first = ida.open(request + "#accept");
            Page second = ida.tab(request + "#decline");
            second.locator("#decline [value=NO_CAPACITY]").check();
            second.locator("#decline [name=notes]").fill("Fully booked until June");
            fill(first.locator("#accept"));
            first.locator("#accept button.go").click();
            assertThat(first.locator(".note.good")).containsText("Accepted");

            second.locator("#decline button.no").click();

            assertThat(second.locator("#problems")).containsText("This has changed in the meantime");
            assertThat(second.locator("#problems")).containsText("Fully booked until June");
            assertThat(second.locator("a[href='#won']")).isVisible();
        }
    }

    @Test
    void of_two_tabs_that_change_a_deal_the_second_overwrites_nothing_and_can_save_what_it_wrote() {
        Deal deal = deployment.partner("two-edits");
        String referral = deal.accepted();
        String request = "/inbox/" + Deal.id(referral);
        await().until(() -> deal.partner().get(referral).text("stage").equals("ACCEPTED"));
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("two-edits", "referrals-admin")) {
            Page first = ida.open(request + "#edit");
            Page second = ida.tab(request + "#edit");
            first.locator("#edit [name=notes]").fill("Two workshops");
            second.locator("#edit [name=name]").fill("Cloud orders");
            first.locator("#edit button.go").click();
            assertThat(first.locator(".note.good")).containsText("Saved.");

            second.locator("#edit button.go").click();
            assertThat(second.locator("#problems")).containsText("This has changed in the meantime");
            second.locator("a[href='#edit']").click();
            assertThat(second.locator("#edit [name=name]")).hasValue("Cloud orders");
            assertThat(second.locator("#edit [name=notes]")).hasValue("Two workshops");
            second.locator("#edit button.go").click();

            assertThat(second.locator(".note.good")).containsText("Saved.");
            assertThat(second.locator("[aria-labelledby=deal]")).containsText("Cloud orders");
        }
        assertThat(deal.partner().get(referral).text("engagement.notes")).isEqualTo("Two workshops");
    }

    @Test
    void a_form_sent_twice_counts_once() {
        Deal deal = deployment.partner("impatient");
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("impatient", "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(referral) + "#accept");
            fill(page.locator("#accept"));

            page.locator("#accept button.go").dblclick();

            assertThat(page.locator(".note.good")).containsText("Accepted");
            assertThat(page.locator(".story li")).hasCount(2);
        }
        assertThat(deal.partner().get(referral).number("version")).isEqualTo(2);
    }

    @Test
    void the_back_button_leads_to_the_request_as_it_is_now() {
        Deal deal = deployment.partner("backwards");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("backwards", "referrals-admin")) {
            Page page = ida.open(request);
            page.locator("[data-key=a]").click();
            fill(page.locator("#accept"));
            page.locator("#accept button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");

            page.goBack();

            assertThat(page).hasURL(Pattern.compile(request));
            assertThat(page.locator("a[href='#won']")).isVisible();
            assertThat(page.locator("#accept")).hasCount(0);
        }
    }

    @Test
    void what_was_typed_outlives_a_session_that_ended() {
        Deal deal = deployment.partner("sleepers");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("sleepers", "referrals-admin")) {
            Page page = ida.open(request + "#accept");
            fill(page.locator("#accept"));
            ida.context().clearCookies();
            page.locator("#accept button.go").click();
            assertThat(page.locator("#email")).isVisible();
            assertThat(page.locator("[name=to]")).hasValue(request);

            ida.open(Visitor.signInLink("sleepers", "referrals-admin") + "&to=" + request);

            page.locator("[data-key=a]").click();
            assertThat(page.locator("#accept [name=name]")).hasValue("Order system");
            assertThat(page.locator("#accept [name='value.amount']")).hasValue("125 000.50");
            page.locator("#accept button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");
        }
    }

    private static void fill(Locator form) {
        form.locator("[name=name]").fill("Order system");
        form.locator("[name='value.amount']").fill("125 000.50");
        form.locator("[name='value.currency']").fill("EUR");
        form.locator("[name=purchaseDate]").fill("2027-Q1");
    }
}
